package dev.cartwright.pricing.domain;

/** A possible shipping method and its price before promotions. */
record Offer(ShippingMethod method, long price) {}
