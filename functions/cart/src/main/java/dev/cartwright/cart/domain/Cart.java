package dev.cartwright.cart.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A cart. It ends as an order, or some time after its last change.
 *
 * @param name tells a customer's carts apart; empty: the one without a name
 * @param shownTotal that was shown when it was last changed; empty until a total can be had
 * @param reminded whether nobody has to be told of it any more
 */
public record Cart(
        CartId id,
        Owner owner,
        String name,
        CartLines lines,
        Details details,
        Optional<Money> shownTotal,
        Instant changedAt,
        boolean reminded,
        CartState state) {

    private static final Duration EMPTY = Duration.ofDays(2);
    private static final Duration OF_A_GUEST = Duration.ofDays(30);
    private static final Duration OF_A_CUSTOMER = Duration.ofDays(90);
    /** The longest that any cart is kept after its last change. */
    public static final Duration LONGEST = OF_A_CUSTOMER;

    private static final Duration ABANDONED = Duration.ofDays(1);

    public static Cart opened(CartId id, Owner owner, String name, CartLines lines, Details details, Instant now) {
        return new Cart(id, owner, name, lines, details, Optional.empty(), now, false, new CartState.Open());
    }

    Cart with(CartLines changed, Instant now) {
        return new Cart(id, owner, name, changed, details, shownTotal, now, reminded, state);
    }

    Cart with(Details changed, Instant now) {
        return new Cart(id, owner, name, lines, changed, shownTotal, now, reminded, state);
    }

    /** Remembers what it shows from now on, and what was shown before where that still says something. */
    Cart showing(Optional<Quote> quote, Cart before) {
        CartLines shown = quote.map(now -> lines.showing(now.unitPrices())).orElse(lines);
        Optional<Money> total = quote.map(now -> shownTotal(before)
                        .filter(was -> now.total().filter(was::isSameCurrency).isPresent())
                        .or(now::total))
                .orElseGet(() -> shownTotal(before));
        return new Cart(id, owner, name, shown.keeping(before.lines), details, total, changedAt, reminded, state);
    }

    /** The total that was shown for this very content; empty if there is none. */
    Optional<Money> shownTotal(Cart before) {
        boolean isSame = lines.areAsManyAs(before.lines) && details.costAs(before.details);
        return isSame ? before.shownTotal : Optional.empty();
    }

    Cart ordered(CartLines ordered, CartState.Ordered as, Instant now) {
        return new Cart(id, owner, name, ordered, details, shownTotal, now, true, as);
    }

    /** Has nothing any more: the other cart has it. */
    Cart merged(CartId into, Instant now) {
        return new Cart(
                id, owner, name, CartLines.NONE, Details.NONE, Optional.empty(), now, true, new CartState.Merged(into));
    }

    /** The same, and nobody is told of it any more. */
    Cart silent() {
        return new Cart(id, owner, name, lines, details, shownTotal, changedAt, true, state);
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
