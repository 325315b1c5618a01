package dev.cartwright.order.domain;

/** What a customer wants, where it goes, and what decides its price. */
public record OrderRequest(Basket basket, Recipient recipient, Terms terms) {}
