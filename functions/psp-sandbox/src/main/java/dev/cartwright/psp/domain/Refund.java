package dev.cartwright.psp.domain;

import org.joda.money.Money;

/**
 * Money that was given back.
 *
 * @param reference the merchant's own name for it, unique among the refunds of one authorization
 */
public record Refund(String reference, Money amount) {}
