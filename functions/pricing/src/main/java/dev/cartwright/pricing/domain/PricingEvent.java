package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.Announcement;
import dev.cartwright.kit.value.EventType;
import java.util.List;

/** What pricing tells everybody: the data as in {@code contract/events}. */
public sealed interface PricingEvent extends Announcement {

    String orderId();

    @Override
    default String subject() {
        return orderId();
    }

    /** The promotions of an order are held for it. */
    record PromotionsRedeemed(String orderId) implements PricingEvent {

        public static final EventType<PromotionsRedeemed> TYPE =
                new EventType<>("PromotionsRedeemed.v1", PromotionsRedeemed.class);

        @Override
        public EventType<PromotionsRedeemed> type() {
            return TYPE;
        }
    }

    /** No promotion is held for an order, because some are used up. */
    record PromotionsRefused(String orderId, List<String> promotions) implements PricingEvent {

        public static final EventType<PromotionsRefused> TYPE =
                new EventType<>("PromotionsRefused.v1", PromotionsRefused.class);

        @Override
        public EventType<PromotionsRefused> type() {
            return TYPE;
        }

        static PromotionsRefused of(OrderId orderId, List<PromotionId> promotions) {
            return new PromotionsRefused(
                    orderId.value(), promotions.stream().map(PromotionId::value).toList());
        }
    }
}
