package dev.cartwright.cart.domain;

import java.util.Optional;
import org.joda.money.Money;

/**
 * What a customer has to know of a cart: a message as the Universal Commerce Protocol (2026-04-08) defines it.
 *
 * @param type error, warning or info
 * @param code stable
 * @param path JSONPath into the cart: {@code $.lines[0]}
 * @param severity recoverable, requires_buyer_input, requires_buyer_review or unrecoverable
 * @param content for people, in English
 */
public record Notice(String type, String code, Optional<String> path, String severity, String content) {

    private static final String ERROR = "error";

    /** Prices cannot be had now, without which nothing can be ordered. */
    static Notice pricesUnavailable() {
        return new Notice(
                ERROR,
                "prices-unavailable",
                Optional.empty(),
                "recoverable",
                "Prices cannot be had now; try again in a moment.");
    }

    static Notice stockUnavailable() {
        return new Notice(
                "info",
                "stock-unavailable",
                Optional.empty(),
                "recoverable",
                "Whether there is enough in stock cannot be said now.");
    }

    /** The customer has to change something before the cart can become an order. */
    static Notice toCorrect(String code, String path, String content) {
        return new Notice(ERROR, code, Optional.of(path), "requires_buyer_input", content);
    }

    /** The customer should see it before the cart becomes an order. */
    static Notice toReview(String code, Optional<String> path, String content) {
        return new Notice("warning", code, path, "requires_buyer_review", content);
    }

    static Notice totalChanged(Money was, Money now) {
        return toReview(
                "total-changed",
                Optional.of("$.quote.totals"),
                "The total was " + was + " when the cart was last changed, and is " + now + " now.");
    }

    boolean isAboutALine() {
        return path.filter(into -> into.startsWith("$.lines[")).isPresent();
    }

    boolean isError() {
        return type.equals(ERROR);
    }
}
