package dev.cartwright.embedded.source;

import dev.cartwright.template.resource.Declared;
import dev.cartwright.template.resource.UnsupportedResource;
import java.time.Duration;
import java.util.List;

/**
 * The common properties of an event source mapping.
 *
 * @param id the mapping's resource, unique within the application
 * @param function a name or an ARN, with or without an alias
 * @param reportsItems {@code ReportBatchItemFailures}
 */
record Mapping(
        String id,
        String sourceArn,
        String function,
        int batchSize,
        Duration window,
        boolean reportsItems,
        EventFilter filter) {

    static Mapping of(Declared mapping, int defaultBatchSize) {
        return new Mapping(
                mapping.at(),
                mapping.text("EventSourceArn"),
                mapping.text("FunctionName"),
                mapping.number("BatchSize", defaultBatchSize),
                Duration.ofSeconds(mapping.number("MaximumBatchingWindowInSeconds", 0)),
                reportsItems(mapping),
                EventFilter.of(mapping));
    }

    private static boolean reportsItems(Declared mapping) {
        List<String> types = mapping.texts("FunctionResponseTypes");
        types.stream()
                .filter(type -> !type.equals("ReportBatchItemFailures"))
                .findFirst()
                .ifPresent(type -> {
                    throw new UnsupportedResource(mapping.at() + ": unknown FunctionResponseTypes " + type);
                });
        return !types.isEmpty();
    }
}
