package dev.cartwright.pricing.domain;

import java.util.Collection;
import java.util.Set;

/** The tax rates that a quote may need. */
@FunctionalInterface
public interface TaxRates {

    Found in(Set<Place> places);

    /**
     * @param rates at least those that apply in the places, whenever they are valid; others of their countries do no harm
     * @param byRegion those of the countries that have rates for single regions, whatever the region and the time
     */
    record Found(Collection<TaxRate> rates, Set<String> byRegion) {}
}
