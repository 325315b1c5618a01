package dev.cartwright.payment.domain;

/**
 * A refund as it was read.
 *
 * @param version what a change compares; 0 for one that was never stored
 */
public record KeptRefund(Refund refund, long version) {}
