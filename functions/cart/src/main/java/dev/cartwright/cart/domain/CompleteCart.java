package dev.cartwright.cart.domain;

import dev.cartwright.kit.value.Ids;
import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Ends a cart as an order. What was added to it while it was ordered goes into a new open cart of the same owner and name. One that is gone
 * by now is no error: the order has all that it needs.
 */
public final class CompleteCart {

    private final Carts carts;
    private final Ids ids;
    private final InstantSource clock;

    public CompleteCart(Carts carts, Ids ids, InstantSource clock) {
        this.carts = carts;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param ordered empty: all that the cart has */
    public record Command(CartId id, String orderId, Optional<CartLines> ordered) {}

    public void handle(Command command) {
        carts.find(command.id())
                .filter(found -> found.value().isOpen())
                .ifPresent(found -> complete(found, command, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private void complete(Versioned<Cart> found, Command command, Instant now) {
        Cart cart = found.value();
        CartLines ordered = command.ordered().orElse(cart.lines());
        Optional<Cart> rest = rest(cart, cart.lines().minus(ordered), now);
        var state = new CartState.Ordered(command.orderId(), rest.map(Cart::id));
        carts.save(found, cart.ordered(ordered.keeping(cart.lines()), state, now));
        rest.ifPresentOrElse(opened -> open(cart, opened), () -> carts.freeName(cart));
    }

    private Optional<Cart> rest(Cart cart, CartLines lines, Instant now) {
        return lines.isEmpty() || cart.isExpired(now)
                ? Optional.empty()
                : Optional.of(Cart.opened(
                        new CartId(ids.next(CartId.PREFIX)), cart.owner(), cart.name(), lines, cart.details(), now));
    }

    private void open(Cart cart, Cart rest) {
        carts.add(rest);
        cart.customer()
                .flatMap(customer -> Optional.ofNullable(carts.named(customer).get(cart.name())))
                .filter(named -> named.value().equals(cart.id()))
                .ifPresent(named -> carts.name(named, rest));
    }
}
