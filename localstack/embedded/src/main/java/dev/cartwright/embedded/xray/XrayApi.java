package dev.cartwright.embedded.xray;

import dev.cartwright.embedded.wire.AwsApi;
import dev.cartwright.embedded.wire.AwsProblem;
import dev.cartwright.embedded.wire.AwsReply;
import dev.cartwright.embedded.wire.AwsRequest;
import dev.cartwright.embedded.wire.JsonTrees;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** X-Ray's HTTP API: stored traces, and no sampling rules, so the SDK's defaults apply. */
public final class XrayApi implements AwsApi {

    private static final Map<String, String> OPERATIONS = Map.of(
            "/GetSamplingRules", "GetSamplingRules",
            "/SamplingTargets", "GetSamplingTargets",
            "/TraceSegments", "PutTraceSegments",
            "/TelemetryRecords", "PutTelemetryRecords",
            "/Traces", "BatchGetTraces",
            "/TraceSummaries", "GetTraceSummaries");

    private static final Pattern ANNOTATION = Pattern.compile("annotation\\.(\\w+) = \"([^\"]*)\"");

    private final Traces traces;

    public XrayApi(Traces traces) {
        this.traces = traces;
    }

    @Override
    public String operation(AwsRequest request) {
        return OPERATIONS.getOrDefault(request.path(), request.path());
    }

    @Override
    public AwsReply answer(AwsRequest request, String operation) {
        return AwsReply.json(
                switch (operation) {
                    case "GetSamplingRules" -> lists("SamplingRuleRecords");
                    case "GetSamplingTargets" -> lists("SamplingTargetDocuments", "UnprocessedStatistics");
                    case "PutTelemetryRecords" -> JsonTrees.object();
                    case "PutTraceSegments" -> put(JsonTrees.parse(request.body()));
                    case "BatchGetTraces" -> get(JsonTrees.parse(request.body()));
                    case "GetTraceSummaries" -> summaries(JsonTrees.parse(request.body()));
                    default -> throw AwsProblem.unsupported("xray", operation);
                });
    }

    private static ObjectNode lists(String... names) {
        ObjectNode answer = JsonTrees.object();
        for (String name : names) {
            answer.putArray(name);
        }
        return answer;
    }

    private ObjectNode put(JsonNode request) {
        request.path("TraceSegmentDocuments").forEach(document -> traces.add(document.asString()));
        return lists("UnprocessedTraceSegments");
    }

    private ObjectNode get(JsonNode request) {
        ObjectNode answer = lists("Traces", "UnprocessedTraceIds");
        for (JsonNode id : request.path("TraceIds")) {
            List<String> documents = traces.documents(id.asString());
            if (documents.isEmpty()) {
                ((ArrayNode) answer.path("UnprocessedTraceIds")).add(id);
            } else {
                ((ArrayNode) answer.path("Traces")).add(trace(id.asString(), documents));
            }
        }
        return answer;
    }

    private static ObjectNode trace(String id, List<String> documents) {
        ObjectNode trace = JsonTrees.object().put("Id", id).put("LimitExceeded", false);
        ArrayNode segments = trace.putArray("Segments");
        documents.forEach(document -> segments.addObject()
                .put("Id", JsonTrees.parse(document).path("id").asString(""))
                .put("Document", document));
        return trace;
    }

    /** Of the traces that began in the requested time; a filter may ask for one annotation. */
    private ObjectNode summaries(JsonNode request) {
        long from = request.path("StartTime").asLong(0);
        long until = request.path("EndTime").asLong(Long.MAX_VALUE);
        Predicate<String> wanted = wanted(request.path("FilterExpression").asString(""));
        ObjectNode answer = lists("TraceSummaries");
        ArrayNode list = (ArrayNode) answer.path("TraceSummaries");
        traces.ids().stream()
                .filter(id -> began(id) >= from && began(id) <= until)
                .filter(id -> traces.documents(id).stream().anyMatch(wanted))
                .forEach(id -> list.addObject().put("Id", id));
        return answer.put("TracesProcessedCount", list.size());
    }

    /** The second in {@code 1-67891233-...}. */
    private static long began(String id) {
        return HexFormat.fromHexDigitsToLong(id, 2, 10);
    }

    private static Predicate<String> wanted(String expression) {
        Matcher annotation = ANNOTATION.matcher(expression);
        if (!expression.isEmpty() && !annotation.matches()) {
            throw AwsProblem.unsupported("xray", "GetTraceSummaries with the FilterExpression " + expression);
        }
        return document -> expression.isEmpty()
                || JsonTrees.parse(document)
                        .path("annotations")
                        .path(annotation.group(1))
                        .asString("")
                        .equals(annotation.group(2));
    }
}
