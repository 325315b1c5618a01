package dev.cartwright.cart.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A cart. It ends as an order, or some time after its last change.
 *
 * @param name tells a customer's carts apart; empty: the one without a name
 * @param reminded whether nobody has to be told of it any more
 */
public record Cart(
        CartId id,
        Owner owner,
        String name,
        CartLines lines,
        Details details,
        Instant changedAt,
        boolean reminded,
        CartState state) {

    private static final Duration EMPTY = Duration.ofDays(2);
    private static final Duration OF_A_GUEST = Duration.ofDays(30);
    private static final Duration OF_A_CUSTOMER = Duration.ofDays(90);
    private static final Duration ABANDONED = Duration.ofDays(1);

    public static Cart opened(CartId id, Owner owner, String name, CartLines lines, Details details, Instant now) {
        return new Cart(id, owner, name, lines, details, now, false, new CartState.Open());
    }

    Cart with(CartLines changed, Instant now) {
        return new Cart(id, owner, name, changed, details, now, reminded, state);
    }

    Cart with(Details changed, Instant now) {
        return new Cart(id, owner, name, lines, changed, now, reminded, state);
    }

    Cart showing(Quote quote) {
        CartLines shown = lines.showing(quote.unitPrices());
        return new Cart(id, owner, name, shown, details, changedAt, reminded, state);
    }

    Cart ordered(String order, Optional<CartId> rest, Instant now) {
        return new Cart(id, owner, name, lines, details, now, true, new CartState.Ordered(order, rest));
    }

    /** Has nothing any more: the other cart has it. */
    Cart merged(CartId into, Instant now) {
        return new Cart(id, owner, name, CartLines.NONE, Details.NONE, now, true, new CartState.Merged(into));
    }

    /** The same, and nobody is told of it any more. */
    Cart silent() {
        return new Cart(id, owner, name, lines, details, changedAt, true, state);
    }

    public boolean isOpen() {
        return state instanceof CartState.Open;
    }

    /** Empty unless it became an order. */
    public Optional<CartState.Ordered> orderedAs() {
        return state instanceof CartState.Ordered ordered ? Optional.of(ordered) : Optional.empty();
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
