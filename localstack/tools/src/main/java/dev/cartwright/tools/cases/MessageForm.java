package dev.cartwright.tools.cases;

import dev.cartwright.tools.shop.JsonCodec;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A batch of one type of message in an inbox: the contract's example with a case's changes of its {@code data}. {@code
 * message} replaces the whole message by a text. The case {@code poison} follows a good message in the batch.
 */
record MessageForm(Subscription subscription, JsonNode example) implements EventForm {

    static final String POISON = "poison";

    @Override
    public JsonNode event(Case of, Case first) {
        List<String> bodies = of.name().equals(POISON) ? List.of(body(first), body(of)) : List.of(body(of));
        return QueueBatch.of(subscription.queueArn(), bodies);
    }

    /** The message in the queue. */
    String body(Case of) {
        return of.changes().has("message")
                ? of.changes().path("message").asString()
                : JsonCodec.write(busEvent(of, subscription.source(), subscription.type()));
    }

    /** The bus's event with this sender and type. */
    ObjectNode busEvent(Case of, String source, String type) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("version", "0");
        event.put("id", of.number().toString());
        event.put("detail-type", type);
        event.put("source", source);
        event.put("account", CapabilityTemplate.ACCOUNT);
        event.put("time", AnnouncedMessage.TIME);
        event.put("region", CapabilityTemplate.REGION);
        event.putArray("resources");
        event.set("detail", AnnouncedMessage.of(of, example).envelope());
        return event;
    }

    @Override
    public JsonNode usualAnswer() {
        return allTaken();
    }

    static ObjectNode allTaken() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("batchItemFailures");
        return answer;
    }
}
