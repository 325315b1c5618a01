package dev.cartwright.pricing.domain;

import java.util.Collection;
import java.util.Set;

/** All tax rates of some countries, whenever they are valid. */
@FunctionalInterface
public interface TaxRates {

    Collection<TaxRate> in(Set<String> countries);
}
