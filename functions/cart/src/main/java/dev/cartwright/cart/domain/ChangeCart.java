package dev.cartwright.cart.domain;

import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.LongPredicate;

/** Changes an open cart for its owner, and prices it anew. */
public final class ChangeCart {

    private final Carts carts;
    private final PriceCart priceCart;
    private final InstantSource clock;

    public ChangeCart(Carts carts, PriceCart priceCart, InstantSource clock) {
        this.carts = carts;
        this.priceCart = priceCart;
        this.clock = clock;
    }

    /** @param expected which versions the owner wants to change */
    public record Command(CartId id, Visitor visitor, LongPredicate expected, CartChange change) {}

    /** How it ended. */
    public sealed interface Outcome {

        record Changed(Versioned<PricedCart> cart) implements Outcome {}

        /** Or it is expired, or not the visitor's. */
        record NoSuchCart() implements Outcome {}

        /** It has another version by now. */
        record Outdated() implements Outcome {}

        /** It is an order, or in another cart. */
        record Closed(CartState state) implements Outcome {}
    }

    public Outcome handle(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return carts.find(command.id())
                .filter(found -> !found.value().isExpired(now))
                .filter(found -> found.value().owner().admits(command.visitor()))
                .map(found -> change(found, command, now))
                .orElseGet(Outcome.NoSuchCart::new);
    }

    private Outcome change(Versioned<Cart> found, Command command, Instant now) {
        Cart cart = found.value();
        if (!command.expected().test(found.version())) {
            return new Outcome.Outdated();
        }
        if (!cart.isOpen()) {
            return new Outcome.Closed(cart.state());
        }
        PricedCart priced = priceCart.handle(cart, command.change().of(cart, now), command.visitor());
        carts.save(found, priced.cart());
        return new Outcome.Changed(found.next(priced));
    }
}
