package dev.cartwright.cart.function;

import dev.cartwright.cart.domain.CartId;
import dev.cartwright.cart.domain.CartLine;
import dev.cartwright.cart.domain.CartLines;
import dev.cartwright.cart.domain.CompleteCart;
import dev.cartwright.cart.domain.Sku;
import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Consumes the events of orders. */
public final class OrderEvents {

    private final CompleteCart completeCart;

    public OrderEvents(CompleteCart completeCart) {
        this.completeCart = completeCart;
    }

    /**
     * An order was placed.
     *
     * @param cartId of the cart that it was placed from; absent for lines without a cart
     */
    public record OrderPlaced(
            String orderId,
            @Nullable String cartId,
            @Nullable List<Line> lines) {
        public static final EventType<OrderPlaced> TYPE = new EventType<>("OrderPlaced.v1", OrderPlaced.class);

        /** So many of one SKU. */
        public record Line(String sku, int quantity) {

            CartLine toLine() {
                return CartLine.of(new Sku(sku), quantity);
            }
        }

        Optional<CartLines> ordered() {
            return Optional.ofNullable(lines)
                    .map(all -> new CartLines(all.stream().map(Line::toLine).toList()));
        }
    }

    public void onOrderPlaced(Message<OrderPlaced> message) {
        OrderPlaced placed = message.data();
        if (placed.cartId() != null) {
            completeCart.handle(
                    new CompleteCart.Command(new CartId(placed.cartId()), placed.orderId(), placed.ordered()));
        }
    }
}
