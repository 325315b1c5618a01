package dev.cartwright.tools.shop;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Parses and writes JSON for the commands. */
public final class JsonCodec {

    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonCodec() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** A text that is not JSON becomes a text node, so that an error page can be shown. */
    public static JsonNode read(String text) {
        if (text.isEmpty()) {
            return JsonNodeFactory.instance.missingNode();
        }
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException notJson) {
            return JsonNodeFactory.instance.stringNode(text);
        }
    }

    /** The fields of an object. */
    static Map<String, Object> map(JsonNode object) {
        return MAPPER.convertValue(object, new TypeReference<>() {});
    }

    public static String write(Object value) {
        return value instanceof String text ? text : MAPPER.writeValueAsString(value);
    }
}
