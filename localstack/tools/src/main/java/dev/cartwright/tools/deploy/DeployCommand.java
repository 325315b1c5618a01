package dev.cartwright.tools.deploy;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.bulk.SampleCatalog;
import dev.cartwright.tools.localstack.LocalStackOptions;
import dev.cartwright.tools.localstack.LocalStackShop;
import dev.cartwright.tools.localstack.StageDeployment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code localstack/deploy}: the same templates, to LocalStack or to AWS. */
@Command(
        name = "deploy",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Deploy the templates of this repository: all of them with the root template, or one part as a stack of its",
            "own. A second call updates in place. On LocalStack it also loads the sample products and prints addresses and",
            "tokens; for AWS it runs sam deploy. See docs/deploy.md for the prerequisites on AWS."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:deployed, or deleted", "1:failed, with the reason"})
public final class DeployCommand implements Callable<Integer> {

    @Option(names = "--to", required = true, description = "The engine: ${COMPLETION-CANDIDATES}.")
    private @Nullable Target target;

    @Mixin
    private LocalStackOptions localStackOptions = new LocalStackOptions();

    @Option(
            names = "--only",
            paramLabel = "PART",
            description = "One capability, or a template of infra/ (bus, infra/identity ...), as a stack of its own.")
    private Optional<String> part = Optional.empty();

    @Option(names = "--delete", description = "LocalStack: delete the stage with all that it leaves behind.")
    private boolean delete;

    @Option(
            names = "--parameter",
            paramLabel = "NAME=VALUE",
            description = "AWS: a parameter of the templates; repeatable.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Mixin
    private AwsAccount account = new AwsAccount();

    @Option(
            names = "--rollout",
            description =
                    "AWS: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}). AllAtOnce ignores alarms: for a fix of what makes them fire.")
    private Rollout rollout = Rollout.Canary;

    @Option(
            names = "--dry-run",
            description = "AWS: say what would be refused, and print the commands without running them.")
    private boolean dryRun;

    enum Target {
        localstack,
        aws
    }

    @Override
    public Integer call() {
        return switch (target) {
            case localstack -> toLocalStack();
            case aws -> toAws();
            case null -> throw new CommandFailure("--to is missing");
        };
    }

    private int toLocalStack() {
        String stage = localStackOptions.stage();
        try (var deployment = new StageDeployment(localStackOptions.running(), stage, Home.current())) {
            if (delete) {
                deployment.delete();
                System.out.println("deploy: stage " + stage + " deleted");
                return 0;
            }
            StageDeployment.Done done = part.map(deployment::only).orElseGet(deployment::all);
            if (part.isEmpty()) {
                open(localStackOptions.shop());
            }
            System.out.println("deploy: " + done);
            return 0;
        }
    }

    private static void open(LocalStackShop shop) {
        boolean loaded = SampleCatalog.ofTheRepository().loadUnlessThere(shop.admin());
        System.out.println(loaded ? "sample: on sale" : "sample: left out, the shop has goods of its own");
        System.out.println();
        shop.bases().forEach(base -> System.out.println("  API       " + base));
        System.out.println("  customer  export TOKEN=" + shop.token("ann", "customer"));
        System.out.println("  admin     export ADMIN=" + shop.token("admin", "admin"));
        System.out.println("  try       curl " + shop.guest().address("/v1/products"));
        System.out.println();
    }

    private int toAws() {
        if (delete) {
            throw new CommandFailure(
                    "--delete is for LocalStack; docs/deploy.md says how a stage on AWS is taken down");
        }
        Home home = Home.current();
        List<SamDeploy> runs = SamDeploy.of(home, localStackOptions.stage(), part, parameters, rollout, account);
        Preflight.Findings findings = Preflight.of(runs, Aws.cli(home.root()));
        findings.notes().forEach(note -> System.out.println("note: " + note));
        findings.require();
        for (SamDeploy run : runs) {
            if (dryRun) {
                System.out.println(run);
            } else {
                run.run();
            }
        }
        return 0;
    }
}
