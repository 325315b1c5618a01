package dev.cartwright.payment.domain;

/**
 * A payment as it was read.
 *
 * @param version what a change compares; 0 for one that was never stored
 */
public record Kept(Payment payment, long version) {}
