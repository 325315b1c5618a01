package dev.cartwright.embedded.events;

import dev.cartwright.embedded.metric.BilledRequests;
import dev.cartwright.embedded.wire.AwsApi;
import dev.cartwright.embedded.wire.AwsProblem;
import dev.cartwright.embedded.wire.AwsReply;
import dev.cartwright.embedded.wire.AwsRequest;
import dev.cartwright.embedded.wire.JsonTrees;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** EventBridge's {@code PutEvents}. */
public final class EventsApi implements AwsApi {

    /** AWS's limits: entries of one request, and their total bytes. */
    private static final int MAXIMUM_ENTRIES = 10;

    private static final int MAXIMUM_BYTES = 256 * 1024;

    private final EventBridge eventBridge;
    private final BilledRequests requests;

    public EventsApi(EventBridge eventBridge, BilledRequests requests) {
        this.eventBridge = eventBridge;
        this.requests = requests;
    }

    @Override
    public AwsReply answer(AwsRequest request, String operation) {
        return switch (operation) {
            case "PutEvents" -> putEvents(request);
            default -> throw AwsProblem.unsupported("events", operation);
        };
    }

    private AwsReply putEvents(AwsRequest request) {
        String callersTrace = request.header("X-Amzn-Trace-Id");
        List<PutEventsEntry> entries = JsonTrees.parse(request.body())
                .path("Entries")
                .valueStream()
                .map(entry -> PutEventsEntry.of(entry, callersTrace))
                .toList();
        requireWithinLimits(entries);
        entries.forEach(entry -> requests.ofBus(entry.source(), entry.bytes()));
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
