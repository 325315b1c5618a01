package dev.cartwright.cart.domain;

import dev.cartwright.kit.value.Ids;
import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Takes what is in a cart, a guest's as a rule, into the customer's own cart without a name, which is opened if need be. The cart is closed
 * by it; taking it again only shows the other.
 */
public final class MergeCart {

    private final Carts carts;
    private final PriceCart priceCart;
    private final Ids ids;
    private final InstantSource clock;

    public MergeCart(Carts carts, PriceCart priceCart, Ids ids, InstantSource clock) {
        this.carts = carts;
        this.priceCart = priceCart;
        this.ids = ids;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Outcome {

        /** The customer's own cart as it is now; its notices say what was left out. */
        record Merged(Versioned<PricedCart> cart) implements Outcome {}

        /** Or it is expired, or not the visitor's. */
        record NoSuchCart() implements Outcome {}

        record AlreadyOrdered() implements Outcome {}
    }

    /** @param visitor a customer, who may present a guest's token */
    public Outcome handle(CartId id, Visitor visitor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return carts.find(id)
                .filter(found -> !found.value().isExpired(now))
                .filter(found -> found.value().owner().admits(visitor))
                .map(found -> merge(found, visitor, now))
                .orElseGet(Outcome.NoSuchCart::new);
    }

    private Outcome merge(Versioned<Cart> found, Visitor visitor, Instant now) {
        return switch (found.value().state()) {
            case CartState.Open() -> new Outcome.Merged(mergeOpen(found, visitor, now));
            case CartState.Ordered _ -> new Outcome.AlreadyOrdered();
            case CartState.Merged(var into) ->
                carts.find(into)
                        .filter(own -> !own.value().isExpired(now))
                        .filter(own -> own.value().owner().admits(visitor))
                        .<Outcome>map(own -> new Outcome.Merged(show(own, visitor, List.of())))
                        .orElseGet(Outcome.NoSuchCart::new);
        };
    }

    private Versioned<PricedCart> mergeOpen(Versioned<Cart> found, Visitor visitor, Instant now) {
        Optional<Versioned<CartId>> named =
                Optional.ofNullable(carts.named(visitor.subject()).get(""));
        Optional<Versioned<Cart>> own = named.flatMap(id -> carts.find(id.value()))
                .filter(cart -> cart.value().isOpen() && !cart.value().isExpired(now));
        if (own.filter(cart -> cart.value().id().equals(found.value().id())).isPresent()) {
            return show(found, visitor, List.of());
        }
        Versioned<PricedCart> merged = own.map(cart -> into(cart, found.value(), visitor, now))
                .orElseGet(() -> open(named, found.value(), visitor, now));
        carts.save(found, found.value().merged(merged.value().cart().id(), now));
        carts.freeName(found.value());
        return merged;
    }

    private Versioned<PricedCart> show(Versioned<Cart> cart, Visitor visitor, List<Notice> leftOut) {
        return new Versioned<>(priceCart.handle(cart.value(), visitor).with(leftOut), cart.version());
    }

    private Versioned<PricedCart> into(Versioned<Cart> own, Cart other, Visitor visitor, Instant now) {
        Cart before = own.value();
        CartUnion union = CartUnion.of(before, other);
        if (union.lines().equals(before.lines()) && union.details().equals(before.details())) {
            return show(own, visitor, union.leftOut());
        }
        Cart after = before.with(union.lines(), now).with(union.details(), now);
        PricedCart priced = priceCart.handle(before, after, visitor);
        carts.save(own, priced.cart());
        return own.next(priced.with(union.leftOut()));
    }

    private Versioned<PricedCart> open(Optional<Versioned<CartId>> named, Cart other, Visitor visitor, Instant now) {
        var id = new CartId(ids.next(CartId.PREFIX));
        Cart opened = Cart.opened(id, new Owner.Customer(visitor.subject()), "", other.lines(), other.details(), now);
        PricedCart priced = priceCart.handle(opened, visitor);
        carts.add(priced.cart());
        carts.name(named.orElseGet(() -> Versioned.unsaved(id)), priced.cart());
        return Versioned.unsaved(priced).next(priced);
    }
}
