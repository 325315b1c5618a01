package dev.cartwright.tools.path;

import dev.cartwright.tools.aws.RunningStage;
import dev.cartwright.tools.shop.JsonCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The path by the functions' log lines, which exist for every request and tell what became of it. */
final class LogPath {

    private final RunningStage stage;
    private final Hosts hosts;

    LogPath(RunningStage stage, Hosts hosts) {
        this.stage = stage;
        this.hosts = hosts;
    }

    /** The traces in which something was done about this id. */
    Set<String> traces(String id, Span span) {
        Set<String> traces = new LinkedHashSet<>();
        groups().flatMap(group -> lines(group, id, span))
                .map(line -> line.fact("trace"))
                .filter(trace -> !trace.isEmpty())
                .forEach(traces::add);
        return traces;
    }

    List<PathStep> steps(Set<String> traces, Span span) {
        List<String> groups = groups().toList();
        return traces.stream()
                .flatMap(trace -> groups.stream().flatMap(group -> lines(group, trace, span)))
                .filter(line ->
                        !line.fact("operation").isEmpty() || !line.fact("route").isEmpty())
                .map(this::step)
                .toList();
    }

    /** The stage's groups; LocalStack writes to those that Lambda names by default. */
    private Stream<String> groups() {
        return Stream.of("/cartwright/" + stage.stage() + "/", "/aws/lambda/" + stage.stack() + "-")
                .flatMap(prefix -> pages("DescribeLogGroups", Map.of("logGroupNamePrefix", prefix), "logGroups"))
                .map(group -> group.path("logGroupName").asString(""));
    }

    private record Line(String group, Instant time, JsonNode facts) {

        String fact(String name) {
            return facts.path(name).asString("");
        }
    }

    private Stream<Line> lines(String group, String text, Span span) {
        var request = Map.<String, Object>of(
                "logGroupName",
                group,
                "filterPattern",
                "\"" + text + "\"",
                "startTime",
                span.from().toEpochMilli(),
                "endTime",
                span.until().toEpochMilli());
        return pages("FilterLogEvents", request, "events")
                .map(event -> new Line(
                        group,
                        Instant.ofEpochMilli(event.path("timestamp").asLong(0)),
                        JsonCodec.read(event.path("message").asString("").strip())));
    }

    private Stream<JsonNode> pages(String operation, Map<String, Object> input, String list) {
        List<JsonNode> found = new ArrayList<>();
        var request = new HashMap<>(input);
        String next;
        do {
            JsonNode page = stage.aws().call("logs", "Logs_20140328." + operation, request);
            page.path(list).forEach(found::add);
            next = page.path("nextToken").asString("");
            request.put("nextToken", next);
        } while (!next.isEmpty());
        return found.stream();
    }

    /** A line is written when the work ends. */
    private PathStep step(Line line) {
        long ms = line.facts().path("ms").asLong(0);
        String capability = capability(line.group());
        boolean access = !line.fact("route").isEmpty();
        String operation = access ? line.fact("route") : line.fact("operation");
        boolean failed = line.fact("level").equals("ERROR");
        return new PathStep(
                line.time().minusMillis(ms),
                line.fact("trace"),
                access ? capability + "/Api" : hosts.of(capability, operation).orElse(capability),
                operation,
                "",
                ms,
                outcome(line, failed),
                failed);
    }

    private String capability(String group) {
        String name = group.substring(group.lastIndexOf('/') + 1);
        return stage.capabilityOf(name).orElse(name);
    }

    private static String outcome(Line line, boolean failed) {
        return String.join(
                        " ",
                        failed ? "failed: " + line.facts().at("/failure/0").asString("") : "",
                        line.fact("status"),
                        line.fact("problem"),
                        Optional.of(line.fact("parked"))
                                .filter(reason -> !reason.isEmpty())
                                .map(reason -> "parked: " + reason)
                                .orElse(""))
                .strip()
                .replaceAll(" +", " ");
    }
}
