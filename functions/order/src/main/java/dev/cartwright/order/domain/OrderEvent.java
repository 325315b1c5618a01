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
     * What was ordered and what it costs: the totals of lines and shipping and the tax make the total.
     *
     * @param customerId the subject of the customer's token; absent for guests
     * @param cartId the cart that became the order
     * @param discounts what promotions take off lines and shipping; positive; absent if nothing
     * @param shipping after discounts; absent if nothing is charged for it
     * @param tax that prices do not contain; absent if there is none
     * @param ruleVersion of pricing's rules
     */
    record OrderPlaced(
            String orderId,
            @Nullable String customerId,
            @Nullable String cartId,
            Instant placedAt,
            WireMoney total,
            @Nullable WireMoney discounts,
            @Nullable WireMoney shipping,
            @Nullable WireMoney tax,
            String ruleVersion,
            List<Line> lines)
            implements OrderEvent {

        public static final EventType<OrderPlaced> TYPE = new EventType<>("OrderPlaced.v1", OrderPlaced.class);

        @Override
        public EventType<OrderPlaced> type() {
            return TYPE;
        }

        /**
         * So many of one SKU.
         *
         * @param unitPrice before discounts
         * @param total after discounts
         */
        public record Line(String sku, int quantity, WireMoney unitPrice, WireMoney total) {

            private static Line of(OrderLine line, Quote quote) {
                return new Line(
                        line.sku().value(),
                        line.quantity(),
                        WireMoney.of(quote.money(line.unitPrice())),
                        WireMoney.of(quote.money(line.total())));
            }
        }

        static OrderPlaced of(Order order, Optional<CartId> cart) {
            Quote quote = order.quote();
            return new OrderPlaced(
                    order.id().value(),
                    order.customer().orElse(null),
                    cart.map(CartId::value).orElse(null),
                    order.placedAt(),
                    WireMoney.of(order.total()),
                    unlessZero(quote.discounted(), quote),
                    unlessZero(quote.shipping().map(Quote.Shipping::total).orElse(0L), quote),
                    unlessZero(quote.addedTax(), quote),
                    quote.ruleVersion(),
                    order.lines().stream().map(line -> Line.of(line, quote)).toList());
        }

        private static @Nullable WireMoney unlessZero(long minor, Quote quote) {
            return minor == 0 ? null : WireMoney.of(quote.money(minor));
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
     * @param skus of which there was too little; absent if that was not the reason
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
