package dev.cartwright.order.domain;

/** Where an order stands in its process, with what that state still needs to know. */
public sealed interface OrderState {

    /** Placed; inventory was told to hold the goods. */
    record AwaitingStock(PaymentToken token) implements OrderState {}

    /** The goods are held; payment was told to authorize the money. */
    record AwaitingPayment(PaymentToken token) implements OrderState {}

    /** Goods and money are held; the parcel is next. */
    record Confirmed() implements OrderState {}

    /** The parcel left; payment was told to capture the money. */
    record Shipped() implements OrderState {}

    /** The money is ours: the end. */
    record Captured() implements OrderState {}

    /** Nothing is sold: the end, though late news may still have to be undone. */
    record Cancelled(CancelReason reason) implements OrderState {}
}
