package dev.cartwright.order.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where an order stands in its process, with what that state still needs to know. */
public sealed interface OrderState {

    /** What has to be held before money is authorized. */
    enum Hold {
        STOCK,
        PROMOTIONS
    }

    /**
     * Placed; inventory was told to hold the goods, and pricing to redeem promotions whose uses are counted.
     *
     * @param token empty where nothing has to be paid
     * @param missing what is not held yet; never empty
     */
    record AwaitingStock(Optional<PaymentToken> token, Set<Hold> missing) implements OrderState {

        public AwaitingStock {
            missing = Set.copyOf(missing);
        }

        Set<Hold> missingWithout(Hold held) {
            Set<Hold> rest = EnumSet.noneOf(Hold.class);
            rest.addAll(missing);
            rest.remove(held);
            return rest;
        }
    }

    /** Everything is held; payment was told to authorize the money. */
    record AwaitingPayment(PaymentToken token) implements OrderState {}

    /** Goods and money are held; the parcel is next. */
    record Confirmed() implements OrderState {}

    /** The parcel left; payment was told to capture the money. */
    record Shipped() implements OrderState {}

    /** The money is ours: the end. */
    record Captured() implements OrderState {}

    /**
     * Nothing is sold: the end, though late news may still have to be undone.
     *
     * @param shortSkus SKUs of which there was too little, where that was the reason
     */
    record Cancelled(CancelReason reason, List<Sku> shortSkus) implements OrderState {

        public Cancelled {
            shortSkus = List.copyOf(shortSkus);
        }
    }
}
