package dev.cartwright.embedded.aws;

import dev.cartwright.embedded.function.FunctionLogs;
import dev.cartwright.embedded.wire.AwsApi;
import dev.cartwright.embedded.wire.AwsProblem;
import dev.cartwright.embedded.wire.AwsReply;
import dev.cartwright.embedded.wire.AwsRequest;
import dev.cartwright.embedded.wire.JsonTrees;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** CloudWatch Logs: the log groups of functions, and the search for one quoted text in them. */
public final class LogsApi implements AwsApi {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final FunctionLogs logs;

    public LogsApi(FunctionLogs logs) {
        this.logs = logs;
    }

    @Override
    public AwsReply answer(AwsRequest request, String operation) {
        JsonNode input = JsonTrees.parse(request.body());
        return AwsReply.json(
                switch (operation) {
                    case "DescribeLogGroups" ->
                        groups(input.path("logGroupNamePrefix").asString(""));
                    case "FilterLogEvents" -> events(input);
                    default -> throw AwsProblem.unsupported("logs", operation);
                });
    }

    private ObjectNode groups(String prefix) {
        ObjectNode answer = JsonTrees.object();
        ArrayNode list = answer.putArray("logGroups");
        logs.find(line -> line.group().startsWith(prefix)).stream()
                .map(FunctionLogs.Line::group)
                .distinct()
                .sorted()
                .forEach(group -> list.addObject().put("logGroupName", group));
        return answer;
    }

    private ObjectNode events(JsonNode input) {
        String group = input.path("logGroupName").asString("");
        String text = text(input.path("filterPattern").asString(""));
        Instant from = Instant.ofEpochMilli(input.path("startTime").asLong(0));
        Instant until = Instant.ofEpochMilli(input.path("endTime").asLong(Long.MAX_VALUE));
        List<FunctionLogs.Line> found = logs.find(line -> line.group().equals(group)
                && line.text().contains(text)
                && !line.time().isBefore(from)
                && !line.time().isAfter(until));
        ObjectNode answer = JsonTrees.object();
        ArrayNode list = answer.putArray("events");
        found.forEach(line -> list.addObject()
                .put("logStreamName", line.stream())
                .put("timestamp", line.time().toEpochMilli())
                .put("message", line.text()));
        return answer;
    }

    /** Supports a quoted text only, or nothing, which all lines match. */
    private static String text(String pattern) {
        Matcher quoted = QUOTED.matcher(pattern);
        if (!pattern.isEmpty() && !quoted.matches()) {
            throw AwsProblem.unsupported("logs", "FilterLogEvents with the filterPattern " + pattern);
        }
        return pattern.isEmpty() ? "" : quoted.group(1);
    }
}
