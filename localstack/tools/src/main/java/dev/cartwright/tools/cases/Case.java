package dev.cartwright.tools.cases;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One entry of {@code events/cases.yaml}.
 *
 * @param name {@code "unknown-sku"}
 * @param changes of the contract's example, as a JSON Merge Patch; those of the operation's first case are in them
 * @param answer what the operation answers; empty where its kind of caller has a usual answer
 * @param rowsAfterwards what the table holds then: rows by their keys, with the attributes that matter
 */
record Case(
        String capability,
        String operation,
        String name,
        JsonNode changes,
        Optional<JsonNode> answer,
        List<JsonNode> rowsAfterwards) {

    Case {
        rowsAfterwards = List.copyOf(rowsAfterwards);
    }

    /** {@code "placeOrder/unknown-sku"}. */
    String label() {
        return operation + "/" + name;
    }

    /** A value that is the same each time and no other case's. */
    UUID number() {
        return UUID.nameUUIDFromBytes((capability + "/" + label()).getBytes(StandardCharsets.UTF_8));
    }

    /** {@code "place-order"} of {@code "placeOrder"}. */
    static String fileName(String operation) {
        return operation.replaceAll("(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
    }
}
