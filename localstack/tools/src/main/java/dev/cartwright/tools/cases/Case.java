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
 * @param changes of the contract's example, as a JSON Merge Patch; includes those of the operation's first case
 * @param answer the operation's answer; empty for the usual answer to its kind of event
 * @param rowsAfterwards rows of the table afterwards: keys and relevant attributes
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

    /** A stable value that is unique among all cases. */
    UUID number() {
        return UUID.nameUUIDFromBytes((capability + "/" + label()).getBytes(StandardCharsets.UTF_8));
    }

    /** {@code "place-order"} of {@code "placeOrder"}. */
    static String fileName(String operation) {
        return operation.replaceAll("(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
    }
}
