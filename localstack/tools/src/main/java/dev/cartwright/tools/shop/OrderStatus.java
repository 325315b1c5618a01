package dev.cartwright.tools.shop;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * The status of an order.
 *
 * @param status {@code PLACED}, {@code CONFIRMED}, {@code SHIPPED} or {@code CANCELLED}
 * @param reason why it was cancelled; empty otherwise
 * @param totalMinor the order's total in the currency's minor unit
 * @param taxMinor the tax in it, or on it
 * @param sincePlaced from placing the order to its present state, by the shop's clock
 */
public record OrderStatus(String status, String reason, long totalMinor, long taxMinor, Duration sincePlaced) {

    static OrderStatus of(JsonNode order) {
        Instant placed = Instant.parse(order.path("placedAt").asString(""));
        Instant latest = order.path("history")
                .valueStream()
                .map(reached -> Instant.parse(reached.path("at").asString("")))
                .reduce(placed, (before, after) -> after);
        return new OrderStatus(
                order.path("status").asString(""),
                order.path("reason").asString(""),
                order.path("total").path("amountMinor").asLong(0),
                order.path("quote")
                        .path("taxes")
                        .valueStream()
                        .mapToLong(tax -> tax.path("amount").asLong(0))
                        .sum(),
                Duration.between(placed, latest));
    }

    public boolean confirmed() {
        return status.equals("CONFIRMED");
    }

    /** Whether the checkout is complete. */
    public boolean ended() {
        return !status.equals("PLACED");
    }

    /** {@code "CONFIRMED"} or {@code "CANCELLED OUT_OF_STOCK"}. */
    @Override
    public String toString() {
        return (status + " " + reason).strip();
    }
}
