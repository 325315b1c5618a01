package dev.cartwright.payment.domain;

/** Why money is not given back. */
public enum RefundRefusal {
    /** The payment is not captured. */
    NOT_CAPTURED,
    /** The amount is zero, in another currency, or more than can be refunded. */
    AMOUNT,
    /** Another refund has this id. */
    OTHER_REFUND,
    /** The provider said no. */
    PROVIDER
}
