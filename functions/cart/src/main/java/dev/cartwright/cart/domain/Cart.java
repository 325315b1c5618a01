package dev.cartwright.cart.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A cart. It ends as an order, or some time after its last change.
 *
 * @param name tells a customer's carts apart; empty: the one without a name
 * @param reminded whether nobody has to be told of it any more
 * @param orderId of what became of it; empty while it is open
 */
public record Cart(
        CartId id,
        Owner owner,
        String name,
        CartLines lines,
        Details details,
        Instant changedAt,
        boolean reminded,
        Optional<String> orderId) {

    private static final Duration EMPTY = Duration.ofDays(2);
    private static final Duration OF_A_GUEST = Duration.ofDays(30);
    private static final Duration OF_A_CUSTOMER = Duration.ofDays(90);
    private static final Duration ABANDONED = Duration.ofDays(1);

    public static Cart opened(CartId id, Owner owner, String name, CartLines lines, Details details, Instant now) {
        return new Cart(id, owner, name, lines, details, now, false, Optional.empty());
    }

    Cart with(CartLines changed, Instant now) {
        return new Cart(id, owner, name, changed, details, now, reminded, orderId);
    }

    Cart with(Details changed, Instant now) {
        return new Cart(id, owner, name, lines, changed, now, reminded, orderId);
    }

    Cart showing(Quote quote) {
        CartLines shown = lines.showing(quote.unitPrices());
        return new Cart(id, owner, name, shown, details, changedAt, reminded, orderId);
    }

    Cart ordered(String order, Instant now) {
        return new Cart(id, owner, name, lines, details, now, true, Optional.of(order));
    }

    /** The same, and nobody is told of it any more. */
    Cart silent() {
        return new Cart(id, owner, name, lines, details, changedAt, true, orderId);
    }

    public boolean isOpen() {
        return orderId.isEmpty();
    }

    public Optional<String> customer() {
        return owner instanceof Owner.Customer(var subject) ? Optional.of(subject) : Optional.empty();
    }

    public Instant expiresAt() {
        if (lines.isEmpty()) {
            return changedAt.plus(EMPTY);
        }
        return changedAt.plus(
                switch (owner) {
                    case Owner.Guest _ -> OF_A_GUEST;
                    case Owner.Customer _ -> OF_A_CUSTOMER;
                });
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt());
    }

    /** When its owner counts as gone; empty where nobody has to be told. */
    Optional<Instant> abandonedAt() {
        boolean wanted = isOpen() && !reminded && !lines.isEmpty() && details.consent();
        return wanted ? Optional.of(changedAt.plus(ABANDONED)) : Optional.empty();
    }

    /** When to look after it. */
    public Instant dueAt() {
        return abandonedAt().orElseGet(this::expiresAt);
    }
}
