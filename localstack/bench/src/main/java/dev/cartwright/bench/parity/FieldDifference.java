package dev.cartwright.bench.parity;

import java.util.Map;

/**
 * A field that differs between engines.
 *
 * @param field the document and the pointer in it: {@code "api /requestContext/stage"}
 * @param values by engine; an engine without the field has none
 */
record FieldDifference(String field, Map<String, String> values) {

    static final String ABSENT = "absent";

    String on(String engine) {
        return values.getOrDefault(engine, ABSENT);
    }
}
