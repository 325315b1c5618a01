package dev.cartwright.order.function;

import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.order.domain.AdvanceOrder;
import dev.cartwright.order.domain.OrderMessage;

/** Consumes the events of pricing. */
public final class PricingEvents {

    private final AdvanceOrder advanceOrder;

    public PricingEvents(AdvanceOrder advanceOrder) {
        this.advanceOrder = advanceOrder;
    }

    /** A use of every limited promotion of the order is counted. */
    public record PromotionsRedeemed(String orderId) {
        public static final EventType<PromotionsRedeemed> TYPE =
                new EventType<>("PromotionsRedeemed.v1", PromotionsRedeemed.class);
    }

    /** A promotion of the order is used up, so no use is counted. */
    public record PromotionsRefused(String orderId) {
        public static final EventType<PromotionsRefused> TYPE =
                new EventType<>("PromotionsRefused.v1", PromotionsRefused.class);
    }

    public void onPromotionsRedeemed(Message<PromotionsRedeemed> message) {
        OrderNews.advance(advanceOrder, message.data().orderId(), new OrderMessage.PromotionsRedeemed());
    }

    public void onPromotionsRefused(Message<PromotionsRefused> message) {
        OrderNews.advance(advanceOrder, message.data().orderId(), new OrderMessage.PromotionsRefused());
    }
}
