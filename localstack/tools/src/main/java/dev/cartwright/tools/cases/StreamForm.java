package dev.cartwright.tools.cases;

import dev.cartwright.tools.shop.JsonCodec;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A batch of a table's stream: the outbox row of the message {@code type}, with a case's changes of its {@code data} and
 * {@code time}, followed by its deletion, or in later cases by the row of the case.
 *
 * @param examples from the contract, by type
 */
record StreamForm(String streamArn, Map<String, JsonNode> examples) implements EventForm {

    private static final String PARTITION = "OUTBOX#1";

    @Override
    public JsonNode event(Case of, Case first) {
        ObjectNode event = object();
        ArrayNode records = event.putArray("Records");
        ObjectNode inserted = change(first, 1);
        records.add(item("INSERT", 1, inserted));
        if (of.equals(first)) {
            ObjectNode removed = inserted.deepCopy().put("SequenceNumber", sequence(2));
            removed.remove("NewImage");
            records.add(item("REMOVE", 2, removed));
        } else {
            records.add(item("INSERT", 2, change(of, 2)));
        }
        return event;
    }

    private ObjectNode item(String name, int number, ObjectNode change) {
        ObjectNode item = object();
        item.put("eventID", "%032d".formatted(number));
        item.put("eventName", name);
        item.put("eventVersion", "1.1");
        item.put("eventSource", "aws:dynamodb");
        item.put("awsRegion", CapabilityTemplate.REGION);
        item.set("dynamodb", change);
        return item.put("eventSourceARN", streamArn);
    }

    private ObjectNode change(Case of, int number) {
        String type = of.changes().path("type").asString("");
        JsonNode example = examples.getOrDefault(type, JsonNodeFactory.instance.objectNode());
        AnnouncedMessage announcement = AnnouncedMessage.of(of, example);
        ObjectNode keys = text(text(object(), "pk", PARTITION), "sk", announcement.id());
        ObjectNode image = keys.deepCopy();
        text(image, "type", type);
        text(image, "subject", announcement.subject());
        text(image, "time", announcement.time());
        text(image, "traceparent", AnnouncedMessage.TRACEPARENT);
        text(image, "data", JsonCodec.write(announcement.data()));
        ObjectNode change = object().put("ApproximateCreationDateTime", 1795507200);
        change.set("Keys", keys);
        change.set("NewImage", image);
        return change.put("SequenceNumber", sequence(number))
                .put("SizeBytes", 300)
                .put("StreamViewType", "NEW_IMAGE");
    }

    private static String sequence(int number) {
        return "1%020d".formatted(number);
    }

    private static ObjectNode text(ObjectNode image, String name, String value) {
        image.putObject(name).put("S", value);
        return image;
    }

    @Override
    public JsonNode usualAnswer() {
        return MessageForm.allTaken();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
