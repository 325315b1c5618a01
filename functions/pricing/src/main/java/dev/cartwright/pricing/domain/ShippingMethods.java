package dev.cartwright.pricing.domain;

import java.util.Collection;

/** All shipping methods: there are few. */
@FunctionalInterface
public interface ShippingMethods {

    Collection<ShippingMethod> all();
}
