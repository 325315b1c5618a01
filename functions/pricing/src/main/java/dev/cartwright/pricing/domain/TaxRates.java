package dev.cartwright.pricing.domain;

import java.util.Collection;
import java.util.Set;

/** The tax rates that a quote may need. */
@FunctionalInterface
public interface TaxRates {

    /** At least the rates that apply in these places, whenever they are valid; others of their countries do no harm. */
    Collection<TaxRate> in(Set<Place> places);
}
