package dev.cartwright.pricing.domain;

/** A possible shipping method and its price before promotions. */
record ShippingOffer(ShippingMethod method, long price) {}
