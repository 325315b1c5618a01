package dev.cartwright.pricing.domain;

import java.util.List;
import java.util.Optional;

/** What an order did with promotions that have a limit. */
public sealed interface Redemption {

    OrderId orderId();

    /**
     * Each promotion counts one use more.
     *
     * @param customer the token's subject; empty for guests
     */
    record Redeemed(OrderId orderId, Optional<String> customer, List<PromotionId> promotions) implements Redemption {

        public Redeemed {
            promotions = List.copyOf(promotions);
        }
    }

    /**
     * Nothing was counted.
     *
     * @param promotions that are used up or were removed
     */
    record Refused(OrderId orderId, List<PromotionId> promotions) implements Redemption {

        public Refused {
            promotions = List.copyOf(promotions);
        }
    }

    /** Nothing is counted any more, and nothing will be: also if the order gave up before it redeemed. */
    record Released(OrderId orderId) implements Redemption {}
}
