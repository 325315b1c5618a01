package dev.cartwright.tools.events;

import dev.cartwright.tools.shop.JsonCodec;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns an answer into an expectation: masks values that differ each time, and parses JSON in texts. A person must review it.
 */
final class Recording {

    /** The sample rows have ids and times of the year 2100, the events of this morning. */
    private static final Pattern NEW_ID = Pattern.compile("\\b([a-z]+_)(?!03QCQ7PK)[0-9A-HJKMNP-TV-Z]{26}\\b");

    private static final Pattern NEW_TIME =
            Pattern.compile("(?!2100-01-0|2026-11-24T08:00:00)\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Pattern REQUEST = Pattern.compile("urn:request:.*");

    private Recording() {}

    static String of(JsonNode answer) {
        return masked(answer).toPrettyString() + "\n";
    }

    private static JsonNode masked(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.forEachEntry((name, value) -> object.set(name, name.equals("stackTrace") ? text("*") : masked(value)));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(value -> array.add(masked(value)));
            return array;
        }
        return node.isString() ? maskedText(node.asString()) : node;
    }

    private static JsonNode maskedText(String value) {
        JsonNode inner = JsonCodec.read(value);
        if (inner.isContainer()) {
            return masked(inner);
        }
        String masked = NEW_ID.matcher(value).replaceAll("$1*");
        masked = NEW_TIME.matcher(masked).replaceAll("*");
        return text(REQUEST.matcher(masked).replaceAll("urn:request:*"));
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }
}
