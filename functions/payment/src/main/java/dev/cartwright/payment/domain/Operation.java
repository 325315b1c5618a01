package dev.cartwright.payment.domain;

/** What the provider is asked to do. */
public enum Operation {
    AUTHORIZE,
    CAPTURE,
    VOID,
    REFUND
}
