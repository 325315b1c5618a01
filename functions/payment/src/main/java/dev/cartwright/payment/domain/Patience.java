package dev.cartwright.payment.domain;

import java.time.Duration;

/**
 * How long we wait for the provider.
 *
 * @param forAuthorization before an order is told that its payment failed
 * @param forLateCharge how long we look for a charge of a payment that was given up
 */
public record Patience(Duration forAuthorization, Duration forLateCharge) {}
