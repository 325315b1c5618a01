package dev.cartwright.tools.parity;

import dev.cartwright.tools.Home;
import dev.cartwright.tools.events.AwsCalls;
import dev.cartwright.tools.events.DeadLetters;
import dev.cartwright.tools.localstack.Deployment;
import dev.cartwright.tools.localstack.Engine;
import dev.cartwright.tools.localstack.LocalStackOptions;
import dev.cartwright.tools.report.TextTable;
import dev.cartwright.tools.sam.Prerequisites;
import dev.cartwright.tools.sam.SamLocal;
import dev.cartwright.tools.shop.LocalUp;
import dev.cartwright.tools.shop.Stack;
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

/** {@code localstack/check parity}: what functions receive and callers get, on the embedded stack, under SAM and on LocalStack. */
@Command(
        name = "parity",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Call functions that record what they receive, by an API with an authorizer, a rule's queue, a table's stream and a",
            "schedule, on the embedded stack, under sam local start-api and on LocalStack, and compare all fields. A difference",
            "that localstack/PARITY.md does not list fails, and so does one that it lists and nobody saw."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:only differences that are listed", "1:others", "69:an engine is missing"})
public final class ParityCheck implements Callable<Integer> {

    private static final String STAGE = "parity";
    private static final int WIDTH = 38;

    @Mixin
    private LocalStackOptions localStack = new LocalStackOptions();

    @Option(names = "--without", description = "Leave out: ${COMPLETION-CANDIDATES}; repeatable.")
    private List<Other> without = new ArrayList<>();

    @Option(names = "--all", description = "Show the differences that are listed, too.")
    private boolean all;

    @Spec
    private @Nullable CommandSpec spec;

    /** What the embedded stack is compared with. */
    enum Other {
        SAM,
        LOCALSTACK
    }

    private final Home home = Home.current();
    private final Path folder = home.root().resolve("localstack/parity");
    private final Path template = folder.resolve("template.yaml");

    @Override
    public Integer call() throws IOException {
        if (!without.contains(Other.SAM)) {
            Prerequisites.require(home.root());
        }
        home.built("localstack/parity/target/parity.zip");
        return conclude(new Comparison(seen()));
    }

    private List<Seen> seen() throws IOException {
        var seen = new ArrayList<Seen>();
        Path scratch = Files.createTempDirectory("cartwright-parity");
        try (LocalUp up = LocalUp.own(
                home, "--template", template.toString(), "--then", "/bin/true", "--sam", scratch.toString())) {
            Site embedded = embedded(up.stack());
            seen.add(new Walk(embedded).walk());
            if (!without.contains(Other.SAM)) {
                seen.add(underSam(embedded, scratch));
            }
        }
        if (!without.contains(Other.LOCALSTACK)) {
            seen.add(onLocalStack());
        }
        return seen;
    }

    private static Site embedded(Stack stack) {
        JsonNode variables = stack.environments().path("root").path("ApiFunction");
        return new Site(
                "embedded",
                URI.create(stack.origin() + "/v1"),
                new AwsCalls(stack.aws()),
                variables.path("RECORDS").asString(""),
                variables.path("TABLE").asString(""),
                variables.path("BUS").asString(""),
                true);
    }

    /** SAM has no queues, streams and schedules: it hands a function what the user gives it. */
    private Seen underSam(Site embedded, Path scratch) {
        new DeadLetters(embedded.aws(), embedded.records()).drain();
        try (SamLocal sam =
                SamLocal.start("start-api", folder, scratch.resolve("root.json"), scratch.resolve("sam.log"))) {
            return new Walk(new Site("sam", sam.endpoint(), embedded.aws(), embedded.records(), "", "", false)).walk();
        }
    }

    private Seen onLocalStack() {
        try (Engine engine = Engine.open(localStack.localStack(), home);
                var deployment = new Deployment(engine.localStack(), STAGE, home)) {
            try {
                Map<String, String> outputs = deployment.other("recorder", template);
                URI origin = engine.localStack().origin();
                return new Walk(new Site(
                                "localstack",
                                URI.create(origin + "/_aws/execute-api/" + outputs.get("ApiId") + "/v1"),
                                new AwsCalls(origin, "eu-west-1"),
                                outputs.getOrDefault("Records", ""),
                                outputs.getOrDefault("Table", ""),
                                outputs.getOrDefault("Bus", ""),
                                true))
                        .walk();
            } finally {
                deployment.delete();
            }
        }
    }

    private int conclude(Comparison comparison) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        KnownDifferences known = KnownDifferences.in(home.root().resolve("localstack/PARITY.md"));
        List<Difference> differences = comparison.differences();
        List<Difference> unlisted = differences.stream()
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

    private static void table(Comparison comparison, List<Difference> differences, PrintWriter out) {
        if (differences.isEmpty()) {
            return;
        }
        List<String> engines = comparison.seen().stream().map(Seen::engine).toList();
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
