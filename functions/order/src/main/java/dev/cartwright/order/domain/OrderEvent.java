package dev.cartwright.order.domain;

import dev.cartwright.kit.value.EventType;
import dev.cartwright.kit.value.Reasoned;
import dev.cartwright.kit.value.WireMoney;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened to an order, for everybody: the data as in {@code contract/events}. Nothing in it names a person. */
public sealed interface OrderEvent extends OrderAnnouncement {

    /**
     * @param customerId the subject of the customer's token; absent for guests
     * @param cartId the cart that became the order
     */
    record OrderPlaced(
            String orderId,
            @Nullable String customerId,
            @Nullable String cartId,
            Instant placedAt,
            WireMoney total,
            List<Line> lines)
            implements OrderEvent {

        public static final EventType<OrderPlaced> TYPE = new EventType<>("OrderPlaced.v1", OrderPlaced.class);

        @Override
        public EventType<OrderPlaced> type() {
            return TYPE;
        }

        /** So many of one SKU, and what one costs. */
        public record Line(String sku, int quantity, WireMoney unitPrice) {}

        static OrderPlaced of(Order order, Optional<CartId> cart) {
            return new OrderPlaced(
                    order.id().value(),
                    order.customer().orElse(null),
                    cart.map(CartId::value).orElse(null),
                    order.placedAt(),
                    WireMoney.of(order.total()),
                    order.lines().stream()
                            .map(line -> new Line(
                                    line.sku().value(),
                                    line.quantity(),
                                    WireMoney.of(order.quote().money(line.unitPrice()))))
                            .toList());
        }
    }

    /** Goods and money are held. */
    record OrderConfirmed(String orderId, Instant confirmedAt) implements OrderEvent {

        public static final EventType<OrderConfirmed> TYPE = new EventType<>("OrderConfirmed.v1", OrderConfirmed.class);

        @Override
        public EventType<OrderConfirmed> type() {
            return TYPE;
        }
    }

    /**
     * @param reason a {@link CancelReason}
     * @param skus the first SKUs of which there was too little; absent if that was not the reason
     */
    record OrderCancelled(
            String orderId, String reason, @Nullable List<String> skus) implements OrderEvent, Reasoned {

        public static final EventType<OrderCancelled> TYPE = new EventType<>("OrderCancelled.v1", OrderCancelled.class);

        @Override
        public EventType<OrderCancelled> type() {
            return TYPE;
        }
    }
}
