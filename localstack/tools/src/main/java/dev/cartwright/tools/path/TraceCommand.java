package dev.cartwright.tools.path;

import static java.util.Objects.requireNonNull;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Count;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.aws.EngineOptions;
import dev.cartwright.tools.aws.RunningStage;
import dev.cartwright.tools.aws.TimeInIds;
import dev.cartwright.tools.report.TextTable;
import dev.cartwright.tools.shop.JsonCodec;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code localstack/trace ORDER}: everything that was done about an order. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = {
            "Show the path of an order through all functions, of everything that was done about it: placed, paid, shipped,",
            "refunded. It reads X-Ray for the requests that were sampled, and the functions' log lines for the others (for all on",
            "LocalStack, which has no X-Ray). Log lines tell why something failed, so --from logs helps with a failed order."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:something was found", "1:nothing was"})
public final class TraceCommand implements Callable<Integer> {

    private static final Pattern TRACE = Pattern.compile("1-[0-9a-f]{8}-[0-9a-f]{24}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    enum Source {
        xray,
        logs
    }

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Parameters(paramLabel = "ORDER", description = "An order's id, any other id of the shop, or a trace id.")
    private @Nullable String about;

    @Option(names = "--from", description = "Read only ${COMPLETION-CANDIDATES} (default: as above).")
    private Optional<Source> source = Optional.empty();

    @Option(
            names = "--days",
            converter = Count.class,
            description = "How many days from the order's time on to search (default: ${DEFAULT-VALUE}).")
    private int days = 7;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** The steps that a source knows. */
    private record Found(String source, List<PathStep> steps) {}

    @Override
    public Integer call() {
        String id = String.valueOf(about);
        if (!ID.matcher(id).matches()) {
            throw new CommandFailure("this is no id: " + id);
        }
        RunningStage stage = engine.open();
        Found found = find(stage, id);
        List<PathStep> steps = found.steps().stream()
                .sorted(Comparator.comparing(PathStep::at))
                .toList();
        if (json) {
            out().println(JsonCodec.write(Map.of("source", found.source(), "steps", steps)));
        } else {
            print(id, found.source(), steps);
        }
        return steps.isEmpty() ? 1 : 0;
    }

    private PrintWriter out() {
        return requireNonNull(command).commandLine().getOut();
    }

    /** By X-Ray what was sampled, and by log lines what was not. */
    private Found find(RunningStage stage, String id) {
        var hosts = Hosts.of(Home.current(), stage.capabilities());
        Span span = span(id);
        Set<String> sampled = new HashSet<>();
        List<PathStep> steps = new ArrayList<>();
        if (source.map(Source.xray::equals).orElse(engine.engine() != EngineOptions.Engine.localstack)) {
            var xRay = new XRayPath(stage.aws(), hosts);
            steps.addAll(xRay.steps(isTrace(id) ? Set.of(id) : xRay.traces(id, span)));
            steps.forEach(step -> sampled.add(step.trace()));
        }
        if (!source.map(Source.xray::equals).orElse(false)) {
            var logs = new LogPath(stage, hosts);
            Set<String> unsampled = new HashSet<>(isTrace(id) ? Set.of(id) : logs.traces(id, span));
            unsampled.removeAll(sampled);
            steps.addAll(logs.steps(unsampled, span));
            return new Found(name(sampled, unsampled), steps);
        }
        return new Found("X-Ray", steps);
    }

    private static String name(Set<String> sampled, Set<String> unsampled) {
        if (sampled.isEmpty()) {
            return "log lines";
        }
        return unsampled.isEmpty() ? "X-Ray" : "X-Ray and log lines";
    }

    private static boolean isTrace(String id) {
        return TRACE.matcher(id).matches();
    }

    /** From the time in the id. */
    private Span span(String id) {
        Instant now = Instant.now();
        Instant began = isTrace(id)
                ? Instant.ofEpochSecond(Long.parseLong(id, 2, 10, 16))
                : TimeInIds.in(id).orElse(now.minus(Duration.ofDays(days)));
        Instant until = began.plus(Duration.ofDays(days));
        return new Span(began.minus(CLOCKS_DIFFER), (until.isBefore(now) ? until : now).plus(CLOCKS_DIFFER));
    }

    private void print(String id, String source, List<PathStep> steps) {
        var table = new TextTable("at ms", "function", "operation", "called by", "ms", "outcome", "trace");
        String shown = "";
        for (PathStep step : steps) {
            table.row(
                    Duration.between(steps.getFirst().at(), step.at()).toMillis(),
                    step.function(),
                    step.operation(),
                    step.calledBy(),
                    step.ms(),
                    step.outcome(),
                    step.trace().equals(shown) ? "" : step.trace());
            shown = step.trace();
        }
        if (!steps.isEmpty()) {
            out().println("from " + steps.getFirst().at() + " on, by " + source);
            out().println(table);
        }
        out().printf(
                        "trace: %s took %d steps in %d traces, %d failed%n",
                        id,
                        steps.size(),
                        steps.stream().map(PathStep::trace).distinct().count(),
                        steps.stream().filter(PathStep::failed).count());
    }
}
