package dev.cartwright.console;

import dev.cartwright.embedded.view.Masking;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON for a screen, and from a form. */
final class PrettyJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Enough for a person; the browser stays quick. */
    private static final int LONGEST = 200_000;

    private PrettyJson() {}

    static String pretty(JsonNode json) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    /** Pretty-printed if it is JSON, and masked. */
    static String masked(String text) {
        String shown = Masking.mask(text);
        try {
            JsonNode read = MAPPER.readTree(shown);
            return cut(read.isContainer() ? pretty(read) : shown);
        } catch (JacksonException noJson) {
            return cut(shown);
        }
    }

    static String masked(JsonNode json) {
        return masked(MAPPER.writeValueAsString(json));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "\n... and " + (text.length() - LONGEST) + " characters more";
    }

    /** @throws IllegalArgumentException if it is none, with the place of the mistake */
    static ObjectNode object(String text, String what) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException noJson) {
            throw new IllegalArgumentException(
                    what + " is no JSON: " + noJson.getOriginalMessage() + " (line "
                            + noJson.getLocation().getLineNr() + ")",
                    noJson);
        }
        throw new IllegalArgumentException(what + " is a JSON object");
    }

    static <T> T value(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException(unreadable.getOriginalMessage(), unreadable);
        }
    }

    static String of(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }
}
