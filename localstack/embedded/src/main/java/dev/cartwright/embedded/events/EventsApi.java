package dev.cartwright.embedded.events;

import dev.cartwright.embedded.metric.BilledRequests;
import dev.cartwright.embedded.wire.AwsApi;
import dev.cartwright.embedded.wire.AwsProblem;
import dev.cartwright.embedded.wire.AwsReply;
import dev.cartwright.embedded.wire.AwsRequest;
import dev.cartwright.embedded.wire.JsonTrees;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** EventBridge: events are put, rules are listed, and kept events are replayed at once. */
public final class EventsApi implements AwsApi {

    /** AWS's limits: entries of one request, and their total bytes. */
    private static final int MAXIMUM_ENTRIES = 10;

    static final int MAXIMUM_BYTES = 256 * 1024;

    private final EventBridge eventBridge;
    private final BilledRequests requests;
    private final Set<String> replays = ConcurrentHashMap.newKeySet();

    public EventsApi(EventBridge eventBridge, BilledRequests requests) {
        this.eventBridge = eventBridge;
        this.requests = requests;
    }

    @Override
    public AwsReply answer(AwsRequest request, String operation) {
        return switch (operation) {
            case "PutEvents" -> putEvents(request);
            case "ListRules" -> AwsReply.json(rules(JsonTrees.parse(request.body())));
            case "StartReplay" -> AwsReply.json(replay(JsonTrees.parse(request.body())));
            case "DescribeReplay" -> AwsReply.json(replayed(JsonTrees.parse(request.body())));
            default -> throw AwsProblem.unsupported("events", operation);
        };
    }

    private JsonNode rules(JsonNode input) {
        ObjectNode answer = JsonTrees.object();
        ArrayNode list = answer.putArray("Rules");
        eventBridge
                .rules(input.path("EventBusName").asString(""))
                .forEach(rule -> list.addObject().put("Name", rule.name()).put("Arn", rule.arn()));
        return answer;
    }

    private JsonNode replay(JsonNode input) {
        Set<String> rules = input.at("/Destination/FilterArns")
                .valueStream()
                .map(arn -> arn.asString(""))
                .collect(Collectors.toSet());
        eventBridge.replay(
                input.at("/Destination/Arn").asString(""),
                Instant.ofEpochSecond(input.path("EventStartTime").asLong(0)),
                Instant.ofEpochSecond(input.path("EventEndTime").asLong(0)),
                rules);
        replays.add(input.path("ReplayName").asString(""));
        return JsonTrees.object().put("State", "STARTING");
    }

    private JsonNode replayed(JsonNode input) {
        String name = input.path("ReplayName").asString("");
        if (!replays.contains(name)) {
            throw new AwsProblem(400, "ResourceNotFoundException", "Replay " + name + " does not exist.");
        }
        return JsonTrees.object().put("ReplayName", name).put("State", "COMPLETED");
    }

    private AwsReply putEvents(AwsRequest request) {
        String callersTrace = request.header("X-Amzn-Trace-Id");
        List<PutEventsEntry> entries = JsonTrees.parse(request.body())
                .path("Entries")
                .valueStream()
                .map(entry -> PutEventsEntry.of(entry, callersTrace))
                .toList();
        requireWithinLimits(entries);
        entries.forEach(entry -> requests.ofBus(entry.source(), entry.detailType(), entry.bytes()));
        List<JsonNode> results = eventBridge.put(entries);
        long failed = results.stream().filter(result -> result.has("ErrorCode")).count();
        return AwsReply.json(JsonTrees.object()
                .put("FailedEntryCount", failed)
                .set("Entries", JsonTrees.array().addAll(results)));
    }

    private static void requireWithinLimits(List<PutEventsEntry> entries) {
        if (entries.isEmpty() || entries.size() > MAXIMUM_ENTRIES) {
            throw AwsProblem.validation("1 validation error detected: Value at 'entries' failed to satisfy constraint: "
                    + "Member must have length between 1 and " + MAXIMUM_ENTRIES);
        }
        if (entries.stream().mapToInt(PutEventsEntry::bytes).sum() > MAXIMUM_BYTES) {
            throw AwsProblem.validation("Total size of the entries in the request is over the limit.");
        }
    }
}
