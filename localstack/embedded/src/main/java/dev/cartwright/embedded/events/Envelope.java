package dev.cartwright.embedded.events;

import dev.cartwright.embedded.wire.JsonTrees;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** An event as EventBridge delivers it. */
record Envelope(String id, String json) {

    static Envelope of(
            String detailType, String source, Origin origin, Instant time, List<String> resources, String detail) {
        String id = UUID.randomUUID().toString();
        ObjectNode event = JsonTrees.object()
                .put("version", "0")
                .put("id", id)
                .put("detail-type", detailType)
                .put("source", source)
                .put("account", origin.account())
                .put("time", time.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", origin.region());
        ArrayNode list = event.putArray("resources");
        resources.forEach(list::add);
        event.putRawValue("detail", new RawValue(detail));
        return new Envelope(id, JsonTrees.text(event));
    }

    /** The account and region of events. */
    record Origin(String account, String region) {}
}
