package dev.cartwright.cart.domain;

import java.util.Optional;

/** The port to whoever sets the prices. */
public interface Quotes {

    /**
     * Prices a cart that has lines, as it is now.
     *
     * @throws dev.cartwright.kit.value.Unavailable when no prices can be had now
     */
    Answer quote(Cart cart, Optional<Visitor.Credentials> credentials);

    /** What is said of a cart. */
    sealed interface Answer {

        record Quoted(Quote quote) implements Answer {}

        /** There is no quote until something is changed. */
        record Refused(Notice why) implements Answer {}

        default Optional<Quote> asQuote() {
            return this instanceof Quoted(var quote) ? Optional.of(quote) : Optional.empty();
        }
    }
}
