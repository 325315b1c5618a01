package dev.cartwright.order.domain;

/** Why an order was cancelled. */
public enum CancelReason {
    OUT_OF_STOCK,
    PROMOTION_USED_UP,
    PAYMENT_DECLINED,
    PAYMENT_FAILED,
    STOCK_TIMEOUT,
    PROMOTION_TIMEOUT,
    PAYMENT_TIMEOUT,
    CANCELLED_BY_CUSTOMER
}
