package dev.cartwright.order.domain;

import java.util.List;

/** What an order can be told: news of stock, promotions and money, and wishes of people and clocks. */
public sealed interface OrderMessage {

    /** Every line is held for the order. */
    record StockReserved() implements OrderMessage {}

    /**
     * Nothing is held.
     *
     * @param skus of which there is too little
     */
    record StockRefused(List<Sku> skus) implements OrderMessage {

        public StockRefused {
            skus = List.copyOf(skus);
        }
    }

    /** What was held is free again. */
    record ReservationExpired() implements OrderMessage {}

    /** Every limited promotion is redeemed for the order. */
    record PromotionsRedeemed() implements OrderMessage {}

    /** At least one limited promotion is used up; none is redeemed. */
    record PromotionsRefused() implements OrderMessage {}

    /** The whole amount is held on the customer's card. */
    record PaymentAuthorized() implements OrderMessage {}

    /** The provider holds nothing: {@code PAYMENT_DECLINED} by the bank, {@code PAYMENT_FAILED} on the way. */
    record PaymentDeclined(CancelReason reason) implements OrderMessage {}

    record PaymentCaptured() implements OrderMessage {}

    /** The card is free again. */
    record PaymentVoided() implements OrderMessage {}

    /** The customer does not want it any more. */
    record Cancellation() implements OrderMessage {}

    /** The parcel left. */
    record Shipment() implements OrderMessage {}

    /** The answer that the order waits for is late: ask again. */
    record Reminder() implements OrderMessage {}

    /** The answer that the order waits for is too late. */
    record Timeout() implements OrderMessage {}
}
