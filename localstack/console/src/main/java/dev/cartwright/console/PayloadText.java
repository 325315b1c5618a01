package dev.cartwright.console;

import dev.cartwright.embedded.view.Masking;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A payload for reading.
 *
 * @param text indented if it is JSON, at most {@link #MOST} characters
 * @param bytes of the whole
 */
public record PayloadText(String text, long bytes, boolean cut) {

    static final int MOST = 32 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DEEPEST = 64;

    static PayloadText of(String payload, boolean unmasked) {
        String whole = whole(payload, unmasked);
        boolean cut = whole.length() > MOST;
        return new PayloadText(
                cut ? whole.substring(0, MOST) : whole, payload.getBytes(StandardCharsets.UTF_8).length, cut);
    }

    /** Indented; JSON within its texts, such as a body, is shown as JSON. */
    static String whole(String payload, boolean unmasked) {
        String shown = unmasked ? payload : Masking.mask(payload);
        try {
            JsonNode read = JSON.readTree(shown);
            return read.isMissingNode()
                    ? shown
                    : JSON.writerWithDefaultPrettyPrinter().writeValueAsString(unfolded(read, 0));
        } catch (JacksonException noJson) {
            return shown;
        }
    }

    private static JsonNode unfolded(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return node;
        }
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JSON.createObjectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), unfolded(field.getValue(), depth + 1)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JSON.createArrayNode();
                array.forEach(item -> copy.add(unfolded(item, depth + 1)));
                yield copy;
            }
            default -> node.isString() ? text(node, depth) : node;
        };
    }

    private static JsonNode text(JsonNode node, int depth) {
        String text = node.asString();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return node;
        }
        try {
            return unfolded(JSON.readTree(text), depth + 1);
        } catch (JacksonException noJson) {
            return node;
        }
    }
}
