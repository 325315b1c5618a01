package dev.cartwright.tools.parity;

import java.util.Map;

/**
 * A field that is not the same on all engines.
 *
 * @param field the document and the pointer in it: {@code "api /requestContext/stage"}
 * @param values by engine; an engine without the field has none
 */
record Difference(String field, Map<String, String> values) {

    static final String ABSENT = "absent";

    String on(String engine) {
        return values.getOrDefault(engine, ABSENT);
    }
}
