package dev.cartwright.tools.cases;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message as its sender announces it.
 *
 * @param subject the first field of its data
 */
record AnnouncedMessage(String id, String time, String subject, JsonNode data) {

    static final String TIME = "2026-11-24T08:00:00Z";
    static final String TRACEPARENT = "00-67430000000000000000000000000001-00000000000000aa-01";

    private static final int RANDOM_DIGITS = 18;

    /** The contract's example with the changes of a case. */
    static AnnouncedMessage of(Case of, JsonNode example) {
        JsonNode data = MergePatch.apply(
                example, of.changes().path("data").isObject() ? of.changes().path("data") : empty());
        String id = of.number().toString().replace("-", "").toUpperCase(Locale.ROOT);
        return new AnnouncedMessage(
                "evt_03QCQ7PK" + id.substring(0, RANDOM_DIGITS),
                of.changes().path("time").asString(TIME),
                data.valueStream().findFirst().map(JsonNode::asString).orElse(""),
                data);
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The detail of the bus's event. */
    ObjectNode envelope() {
        ObjectNode envelope = empty();
        envelope.put("id", id);
        envelope.put("time", time);
        envelope.put("subject", subject);
        envelope.put("traceparent", TRACEPARENT);
        envelope.set("data", data);
        return envelope;
    }
}
