package dev.cartwright.tools.path;

import dev.cartwright.tools.aws.AwsCalls;
import dev.cartwright.tools.shop.JsonCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The path by X-Ray's traces, which exist for sampled requests and show who called whom. */
final class XRayPath {

    /** X-Ray searches six hours at once. */
    private static final Duration WINDOW = Duration.ofHours(6);

    private static final int TRACES = 5;
    private static final double MILLIS = 1000;

    private final AwsCalls aws;
    private final Hosts hosts;

    XRayPath(AwsCalls aws, Hosts hosts) {
        this.aws = aws;
        this.hosts = hosts;
    }

    /** The traces in which something was done about this id. */
    Set<String> traces(String id, Span span) {
        Set<String> traces = new LinkedHashSet<>();
        for (Instant from = span.from(); from.isBefore(span.until()); from = from.plus(WINDOW)) {
            Instant until = from.plus(WINDOW).isBefore(span.until()) ? from.plus(WINDOW) : span.until();
            traces.addAll(traces(id, from, until));
        }
        return traces;
    }

    private List<String> traces(String id, Instant from, Instant until) {
        List<String> found = new ArrayList<>();
        var request = new HashMap<String, Object>(Map.of(
                "StartTime", from.getEpochSecond(),
                "EndTime", until.getEpochSecond() + 1,
                "FilterExpression", "annotation.subject = \"%s\"".formatted(id)));
        String next;
        do {
            JsonNode page = aws.post("xray", "/TraceSummaries", request);
            page.path("TraceSummaries")
                    .forEach(trace -> found.add(trace.path("Id").asString("")));
            next = page.path("NextToken").asString("");
            request.put("NextToken", next);
        } while (!next.isEmpty());
        return found;
    }

    List<PathStep> steps(Set<String> traces) {
        List<String> ids = List.copyOf(traces);
        List<PathStep> steps = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += TRACES) {
            Map<String, List<String>> request =
                    Map.of("TraceIds", ids.subList(from, Math.min(from + TRACES, ids.size())));
            aws.post("xray", "/Traces", request).path("Traces").forEach(trace -> steps.addAll(steps(trace)));
        }
        return steps;
    }

    private List<PathStep> steps(JsonNode trace) {
        List<JsonNode> segments = trace.path("Segments")
                .valueStream()
                .map(segment -> JsonCodec.read(segment.path("Document").asString("")))
                .toList();
        Map<String, String> operations = new HashMap<>();
        segments.forEach(segment -> name(segment, segment.path("name").asString(""), operations));
        return segments.stream()
                .filter(segment -> !segment.path("origin").asString("").startsWith("AWS::Lambda"))
                .map(segment -> step(trace.path("Id").asString(""), segment, operations))
                .toList();
    }

    /** A segment's own id and those of the calls within it, which are the parents of what they call. */
    private static void name(JsonNode segment, String operation, Map<String, String> operations) {
        operations.put(segment.path("id").asString(""), operation);
        segment.path("subsegments").forEach(call -> name(call, operation, operations));
    }

    private PathStep step(String trace, JsonNode segment, Map<String, String> operations) {
        String name = segment.path("name").asString("");
        double began = segment.path("start_time").asDouble(0);
        double ended = segment.path("end_time").asDouble(began);
        boolean failed = segment.path("fault").asBoolean(false);
        return new PathStep(
                Instant.ofEpochMilli(Math.round(began * MILLIS)),
                trace,
                hosts.of(name).orElse(segment.path("origin").asString("")),
                name,
                operations.getOrDefault(segment.path("parent_id").asString(""), ""),
                Math.round((ended - began) * MILLIS),
                outcome(segment, failed),
                failed);
    }

    private static String outcome(JsonNode segment, boolean failed) {
        String status = segment.at("/http/response/status").asString("");
        String word = failed
                ? "failed"
                : Optional.of(segment.path("error").asBoolean(false))
                        .filter(error -> error)
                        .map(error -> "refused")
                        .orElse("");
        return (word + " " + status).strip();
    }
}
