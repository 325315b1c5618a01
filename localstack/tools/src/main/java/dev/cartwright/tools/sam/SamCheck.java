package dev.cartwright.tools.sam;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.aws.AwsCalls;
import dev.cartwright.tools.cases.SampleEvent;
import dev.cartwright.tools.events.CapabilityEvents;
import dev.cartwright.tools.events.Credentials;
import dev.cartwright.tools.events.EventTrial;
import dev.cartwright.tools.events.EventTrial.Verdict;
import dev.cartwright.tools.events.FunctionUnderTest;
import dev.cartwright.tools.events.Invoker;
import dev.cartwright.tools.shop.JsonCodec;
import dev.cartwright.tools.shop.LocalUp;
import dev.cartwright.tools.shop.StackClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code localstack/check sam}: every function with every sample event, in containers that SAM starts. */
@Command(
        name = "sam",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Validate every template with sam validate --lint and cfn-lint, translate it as AWS does and check the result",
            "(--templates lists the rules), then invoke every function with every case of",
            "functions/*/events/cases.yaml in containers of SAM CLI, on the tables, queues and bus of a stack of its own,",
            "and compare answers, dead letters and rows with the case."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all passed",
            "1:some failed",
            "69:SAM CLI, cfn-lint, Docker or the image of Lambda's runtime is missing"
        })
public final class SamCheck implements Callable<Integer> {

    /** The engine that runs the functions. */
    enum Engine {
        SAM,
        EMBEDDED
    }

    @Option(
            names = "--only",
            paramLabel = "CAPABILITY",
            description = "Check the functions of this capability only, and no templates.")
    private @Nullable String only;

    @Option(names = "--templates", description = "Check the templates only; needs no Docker.")
    private boolean templates;

    @Option(
            names = "--on",
            description =
                    "The engine: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}). The embedded stack needs no Docker, and the"
                            + " linters are skipped.")
    private Engine engine = Engine.SAM;

    @Spec
    private @Nullable CommandSpec spec;

    private final Path root = Home.current().root();

    @Override
    public Integer call() throws IOException {
        var counts =
                new VerdictCounts(Objects.requireNonNull(spec).commandLine().getOut());
        if (templates) {
            Prerequisites.requireLinters(root);
            new TemplateLint(root, counts).run();
            TranslatedTemplate.RULES.keySet().stream().sorted().forEach(rule -> counts.say("  rule  " + rule));
            counts.conclude("templates");
            return counts.failed() == 0 ? 0 : 1;
        }
        if (engine == Engine.SAM) {
            Prerequisites.require(root);
        }
        Path scratch = Files.createTempDirectory("cartwright-sam");
        try (LocalUp up = LocalUp.own(Home.current(), "--idle", "120", "--sam", scratch.toString())) {
            if (engine == Engine.SAM && only == null) {
                new TemplateLint(root, counts).run();
            }
            tryAll(up.stack(), scratch, counts);
        }
        tidyUp(scratch, counts);
        counts.conclude(
                "sam" + (engine == Engine.SAM ? "" : " on " + engine.name().toLowerCase(Locale.ROOT)));
        return counts.failed() == 0 ? 0 : 1;
    }

    /** Keeps the output of SAM and the functions if something failed. */
    private void tidyUp(Path scratch, VerdictCounts counts) throws IOException {
        if (counts.failed() > 0) {
            counts.say("what SAM and the functions printed: " + scratch);
            return;
        }
        try (Stream<Path> files = Files.list(scratch)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(scratch);
    }

    private void tryAll(StackClient stack, Path scratch, VerdictCounts counts) {
        var aws = new AwsCalls(stack.aws());
        List<CapabilityEvents> nested = CapabilityEvents.of(stack, root);
        nested.forEach(capability -> capability.putState(aws));
        var all = new ArrayList<>(nested);
        if (engine == Engine.SAM) {
            all.addAll(CapabilityEvents.besides(nested, root));
        }
        List<CapabilityEvents> capabilities = all.stream()
                .filter(capability -> only == null || capability.name().equals(only))
                .toList();
        if (capabilities.isEmpty()) {
            throw new CommandFailure("no capability is called " + only);
        }
        for (CapabilityEvents capability : capabilities) {
            int before = counts.passed();
            if (engine == Engine.SAM) {
                underSam(capability, stack, scratch, counts);
            } else {
                trial(aws, Invoker.embedded(aws), stack, counts).run(capability);
            }
            counts.say("%-12s %d functions, %d passed"
                    .formatted(capability.name(), capability.functions().size(), counts.passed() - before));
        }
    }

    private static EventTrial trial(AwsCalls aws, Invoker invoker, StackClient stack, VerdictCounts counts) {
        return new EventTrial(aws, invoker, credentials(stack), counts);
    }

    private static Credentials credentials(StackClient stack) {
        return Credentials.of(stack, new AwsCalls(stack.aws()));
    }

    private static void underSam(CapabilityEvents capability, StackClient stack, Path scratch, VerdictCounts counts) {
        Path log = scratch.resolve(capability.name() + ".log");
        try (SamLocal sam = SamLocal.start("start-lambda", capability.folder(), variables(capability, scratch), log)) {
            var invoker = Invoker.byLogicalId(new AwsCalls(sam.endpoint()));
            trial(new AwsCalls(stack.aws()), invoker, stack, counts).run(capability);
        }
        asTyped(capability, credentials(stack), scratch, counts);
    }

    /** Overrides nothing in a capability that the stack does not run. */
    private static Path variables(CapabilityEvents capability, Path scratch) {
        Path file = scratch.resolve(capability.stack() + ".json");
        return Files.exists(file) ? file : write(file, "{}");
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new CommandFailure(file + " cannot be written", unwritable);
        }
    }

    /** Runs the command of the README for the first event of the first function; its answer is the last line of output. */
    private static void asTyped(
            CapabilityEvents capability, Credentials credentials, Path scratch, VerdictCounts counts) {
        FunctionUnderTest function = capability.functions().getFirst();
        SampleEvent event = function.events().getFirst();
        Path file = write(scratch.resolve(capability.name() + ".event.json"), credentials.filledIn(event.text()));
        var result = Shell.run(
                capability.folder(),
                "sam",
                "local",
                "invoke",
                function.logicalId(),
                "-e",
                file.toString(),
                "--env-vars",
                variables(capability, scratch).toString());
        List<String> problems = result.ok()
                ? EventTrial.differences(event, JsonCodec.read(result.out().strip()))
                : List.of(result.err());
        counts.accept(new Verdict("sam local invoke " + function.logicalId(), problems));
    }
}
