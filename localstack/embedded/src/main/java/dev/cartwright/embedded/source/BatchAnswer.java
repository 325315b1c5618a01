package dev.cartwright.embedded.source;

import dev.cartwright.embedded.function.InvocationResult;
import dev.cartwright.embedded.wire.JsonTrees;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The failed items of a batch, as Lambda interprets a function's answer: after an error or a malformed report all items
 * failed, after an empty report none.
 *
 * @param failed a subset of the batch's item identifiers
 */
record BatchAnswer(Set<String> failed) {

    private static final BatchAnswer ALL_DONE = new BatchAnswer(Set.of());

    /** @param reportsItems whether the mapping declares {@code ReportBatchItemFailures} */
    static BatchAnswer of(InvocationResult invocation, boolean reportsItems, Set<String> batch) {
        if (invocation.failed()) {
            return new BatchAnswer(batch);
        }
        return reportsItems ? reported(invocation.payload(), batch) : ALL_DONE;
    }

    private static BatchAnswer reported(byte[] payload, Set<String> batch) {
        try {
            return reported(JsonTrees.parse(payload), batch);
        } catch (JacksonException e) {
            return new BatchAnswer(batch);
        }
    }

    private static BatchAnswer reported(JsonNode report, Set<String> batch) {
        JsonNode failures = report.path("batchItemFailures");
        if (failures.isMissingNode() || failures.isNull()) {
            return ALL_DONE;
        }
        Set<String> failed = new HashSet<>();
        failures.forEach(failure -> failed.add(failure.path("itemIdentifier").asString("")));
        return failures.isArray() && batch.containsAll(failed) ? new BatchAnswer(failed) : new BatchAnswer(batch);
    }
}
