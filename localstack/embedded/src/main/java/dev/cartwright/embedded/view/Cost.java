package dev.cartwright.embedded.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What AWS would have billed since a time, in dollars.
 *
 * @param prices where the prices come from: {@code "us-east-1, prices of 2026-11-24"}
 * @param note what is missing for an exact bill, in a sentence; empty if nothing is
 * @param events how many events of each type were put on the bus in that time, for the price of one
 */
public record Cost(
        Instant since, String prices, String note, List<Item> items, double dollars, Map<String, Long> events) {

    /**
     * @param service the capability: {@code order}
     * @param what {@code "write units"}
     */
    public record Item(String service, String what, double amount, double dollars) {}
}
