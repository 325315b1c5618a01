package dev.cartwright.payment.domain;

/** Why money is not given back. */
public enum RefundRefusal {
    /** No money was taken for this order. */
    NOT_CAPTURED,
    /** More than is left of what was taken, nothing at all, or another currency. */
    AMOUNT,
    /** Another refund has this id. */
    OTHER_REFUND,
    /** The provider said no. */
    PROVIDER
}
