package dev.cartwright.embedded.view;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Masks what a screen need not show: secrets, tokens, cards, and what identifies a person. It knows them by the names of JSON fields
 * and by their form. JSON within a JSON text is masked too, and stays a text.
 */
public final class Masking {

    public static final String MASK = "•••";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DEEPEST = 64;

    private Masking() {}

    /** The text with everything of that kind replaced. Of JSON the shape stays. */
    public static String mask(String text) {
        String trimmed = text.stripLeading();
        if (!trimmed.startsWith("{") && !trimmed.startsWith("[")) {
            return MaskedText.mask(text);
        }
        try {
            JsonNode read = JSON.readTree(text);
            JsonNode masked = masked(read, 0);
            return masked.equals(read) ? text : JSON.writeValueAsString(masked);
        } catch (JacksonException noJson) {
            return MaskedText.mask(text);
        }
    }

    /** The text of a field, header or attribute of this name. */
    public static String mask(String name, String text) {
        return SensitiveNames.isSensitive(name, false) ? MASK : mask(text);
    }

    private static JsonNode masked(JsonNode node, int depth) {
        return switch (node) {
            case ObjectNode object -> {
                boolean person = object.propertyNames().stream().anyMatch(SensitiveNames::isPersonal);
                ObjectNode copy = JSON.createObjectNode();
                object.properties().forEach(field -> {
                    boolean hide = depth > DEEPEST || SensitiveNames.isSensitive(field.getKey(), person);
                    copy.set(field.getKey(), hide ? hidden(field.getValue()) : masked(field.getValue(), depth + 1));
                });
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JSON.createArrayNode();
                array.forEach(item -> copy.add(masked(item, depth + 1)));
                yield copy;
            }
            default -> node.isString() || node.isNumber() ? scalar(node) : node;
        };
    }

    /** Keeps the shape, so that one sees what is there. */
    private static JsonNode hidden(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                ObjectNode copy = JSON.createObjectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), hidden(field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JSON.createArrayNode();
                array.forEach(item -> copy.add(hidden(item)));
                yield copy;
            }
            default ->
                value.isNull() || value.isBoolean()
                        ? value
                        : JSON.getNodeFactory().stringNode(MASK);
        };
    }

    private static JsonNode scalar(JsonNode value) {
        String text = value.asString();
        String shown = value.isString() ? mask(text) : MaskedText.mask(text);
        return shown.equals(text) ? value : JSON.getNodeFactory().stringNode(shown);
    }
}
