package dev.cartwright.pricing.function;

import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.pricing.domain.Buyers;
import org.jspecify.annotations.Nullable;

/** Consumes the events of order. */
public final class OrderEvents {

    private final Buyers buyers;

    public OrderEvents(Buyers buyers) {
        this.buyers = buyers;
    }

    /**
     * {@code OrderPlaced.v1}.
     *
     * @param customerId the subject of the customer's token; absent for guests
     */
    public record Placed(String orderId, @Nullable String customerId) {
        public static final EventType<Placed> TYPE = new EventType<>("OrderPlaced.v1", Placed.class);
    }

    public void onOrderPlaced(Message<Placed> message) {
        String customer = message.data().customerId();
        if (customer != null) {
            buyers.remember(customer);
        }
    }
}
