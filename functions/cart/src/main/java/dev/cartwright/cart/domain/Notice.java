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
    private static final String SIGNED_OUT = "unauthenticated";

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

    /** Prices depend on who asks, and pricing no longer knows that. */
    public static Notice signedOut() {
        return new Notice(
                ERROR, SIGNED_OUT, Optional.empty(), "recoverable", "Prices need a token that is not expired.");
    }

    /** Something of the cart makes a quote impossible. */
    public static Notice refused(String code, Optional<String> path, String content) {
        return new Notice(ERROR, code, path, "requires_buyer_input", content);
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

    /** Something of the shipping address is missing or wrong. */
    boolean isAboutAPartOfTheAddress() {
        return isError()
                && path.filter(into -> into.startsWith("$.shippingAddress.")).isPresent();
    }

    boolean isError() {
        return type.equals(ERROR);
    }
}
