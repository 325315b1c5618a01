package dev.cartwright.payment.domain;

/** Why there is no money. */
public enum DeclineReason {
    /** The bank said no. */
    DECLINED,
    /** The bank said no for want of money. */
    INSUFFICIENT_FUNDS,
    /** The provider did not answer in time. */
    FAILED
}
