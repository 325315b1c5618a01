package dev.cartwright.bench.parity;

import dev.cartwright.tools.Home;
import dev.cartwright.tools.aws.AwsCalls;
import dev.cartwright.tools.events.QueueDrain;
import dev.cartwright.tools.localstack.Engine;
import dev.cartwright.tools.localstack.LocalStackOptions;
import dev.cartwright.tools.localstack.StageDeployment;
import dev.cartwright.tools.report.TextTable;
import dev.cartwright.tools.sam.Prerequisites;
import dev.cartwright.tools.sam.SamLocal;
import dev.cartwright.tools.shop.LocalUp;
import dev.cartwright.tools.shop.StackClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/**
 * {@code localstack/check parity}: compares what functions and callers receive on the embedded stack, under SAM and on
 * LocalStack.
 */
@Command(
        name = "parity",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Call functions that record what they receive, through an API with an authorizer, a rule's queue, a table's stream",
            "and a schedule, on the embedded stack, under sam local start-api and on LocalStack, and compare all fields. The",
            "check fails on a difference that localstack/PARITY.md does not list, and on a listed one that does not exist."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:listed differences only", "1:other differences", "69:an engine is missing"})
public final class ParityCheck implements Callable<Integer> {

    private static final String STAGE = "parity";
    private static final int WIDTH = 38;

    @Mixin
    private LocalStackOptions localStack = new LocalStackOptions();

    @Option(names = "--without", description = "Skip an engine: ${COMPLETION-CANDIDATES}; repeatable.")
    private List<Other> without = new ArrayList<>();

    @Option(names = "--all", description = "Also show listed differences.")
    private boolean all;

    @Spec
    private @Nullable CommandSpec spec;

    /** The engines to compare with. */
    enum Other {
        SAM,
        LOCALSTACK
    }

    private final Home home = Home.current();
    private final Path folder = home.root().resolve("localstack/bench/parity");
    private final Path template = folder.resolve("template.yaml");

    @Override
    public Integer call() throws IOException {
        if (!without.contains(Other.SAM)) {
            Prerequisites.require(home.root());
        }
        home.built("localstack/bench/target/parity.zip");
        return conclude(new EngineComparison(seen()));
    }

    private List<EngineRecording> seen() throws IOException {
        var seen = new ArrayList<EngineRecording>();
        Path scratch = Files.createTempDirectory("cartwright-parity");
        try (LocalUp up = LocalUp.own(
                home, "--template", template.toString(), "--then", "/bin/true", "--sam", scratch.toString())) {
            RecorderDeployment embedded = embedded(up.stack());
            seen.add(new ParityScenario(embedded).run());
            if (!without.contains(Other.SAM)) {
                seen.add(underSam(embedded, scratch));
            }
        }
        if (!without.contains(Other.LOCALSTACK)) {
            seen.add(onLocalStack());
        }
        return seen;
    }

    private static RecorderDeployment embedded(StackClient stack) {
        JsonNode variables = stack.environments().path("root").path("ApiFunction");
        return new RecorderDeployment(
                "embedded",
                URI.create(stack.origin() + "/v1"),
                new AwsCalls(stack.aws()),
                variables.path("RECORDS").asString(""),
                variables.path("TABLE").asString(""),
                variables.path("BUS").asString(""),
                true);
    }

    /** SAM has no queues, streams and schedules: it passes a function the event from the user. */
    private EngineRecording underSam(RecorderDeployment embedded, Path scratch) {
        new QueueDrain(embedded.aws(), embedded.records()).drain();
        try (SamLocal sam =
                SamLocal.start("start-api", folder, scratch.resolve("root.json"), scratch.resolve("sam.log"))) {
            return new ParityScenario(new RecorderDeployment(
                            "sam", sam.endpoint(), embedded.aws(), embedded.records(), "", "", false))
                    .run();
        }
    }

    private EngineRecording onLocalStack() {
        try (Engine engine = Engine.open(localStack.localStack(), home);
                var deployment = new StageDeployment(engine.localStack(), STAGE, home)) {
            try {
                Map<String, String> outputs = deployment.other("recorder", template);
                URI origin = engine.localStack().origin();
                return new ParityScenario(new RecorderDeployment(
                                "localstack",
                                URI.create(origin + "/_aws/execute-api/" + outputs.get("ApiId") + "/v1"),
                                new AwsCalls(origin, "eu-west-1"),
                                outputs.getOrDefault("Records", ""),
                                outputs.getOrDefault("Table", ""),
                                outputs.getOrDefault("Bus", ""),
                                true))
                        .run();
            } finally {
                deployment.delete();
            }
        }
    }

    private int conclude(EngineComparison comparison) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        KnownDifferences known = KnownDifferences.in(home.root().resolve("localstack/PARITY.md"));
        List<FieldDifference> differences = comparison.differences();
        List<FieldDifference> unlisted = differences.stream()
                .filter(difference -> !known.know(difference))
                .toList();
        List<String> stale = without.isEmpty() ? known.stale(differences) : List.of();
        table(comparison, all ? differences : unlisted, out);
        stale.forEach(field -> out.println("listed in PARITY.md, and not seen: " + field));
        out.printf(
                "parity: %d fields on %d engines, %d differences listed, %d not%n",
                comparison.fields(),
                comparison.seen().size(),
                differences.size() - unlisted.size(),
                unlisted.size() + stale.size());
        out.flush();
        return unlisted.isEmpty() && stale.isEmpty() ? 0 : 1;
    }

    private static void table(EngineComparison comparison, List<FieldDifference> differences, PrintWriter out) {
        if (differences.isEmpty()) {
            return;
        }
        List<String> engines =
                comparison.seen().stream().map(EngineRecording::engine).toList();
        var headings = new ArrayList<>(List.of("field"));
        headings.addAll(engines);
        var table = new TextTable(headings.toArray(String[]::new));
        differences.forEach(difference -> {
            var cells = new ArrayList<Object>(List.of(difference.field()));
            engines.forEach(engine -> cells.add(cut(difference.on(engine))));
            table.row(cells.toArray());
        });
        out.println(table);
    }

    private static String cut(String value) {
        return value.length() <= WIDTH ? value : value.substring(0, WIDTH - 3) + "...";
    }
}
