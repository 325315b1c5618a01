package dev.cartwright.tools.shop;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON as the commands read and write it. */
public final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** What is not JSON becomes a text, so that an error page can be shown. */
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

    public static String write(Object value) {
        return value instanceof String text ? text : MAPPER.writeValueAsString(value);
    }
}
