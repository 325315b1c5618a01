package dev.cartwright.embedded.wire;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON trees for AWS's protocols. */
public final class JsonTrees {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonTrees() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** @throws JacksonException if it is not JSON; an empty text is a missing node */
    public static JsonNode parse(String json) {
        return MAPPER.readTree(json);
    }

    /** @throws JacksonException if it is not JSON; an empty text is a missing node */
    public static JsonNode parse(byte[] json) {
        return MAPPER.readTree(json);
    }

    /** A tree of a template's maps, lists, texts, numbers and booleans. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    public static String text(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }
}
