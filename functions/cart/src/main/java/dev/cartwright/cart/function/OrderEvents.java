package dev.cartwright.cart.function;

import dev.cartwright.cart.domain.CartId;
import dev.cartwright.cart.domain.CompleteCart;
import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
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
    public record OrderPlaced(String orderId, @Nullable String cartId) {
        public static final EventType<OrderPlaced> TYPE = new EventType<>("OrderPlaced.v1", OrderPlaced.class);
    }

    public void onOrderPlaced(Message<OrderPlaced> message) {
        OrderPlaced placed = message.data();
        if (placed.cartId() != null) {
            completeCart.handle(new CartId(placed.cartId()), placed.orderId());
        }
    }
}
