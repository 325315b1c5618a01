package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.Text;

/** Identifies a tax rate. Ids sort as text: ties are broken by them. */
public record TaxRateId(String value) implements Comparable<TaxRateId> {

    public TaxRateId {
        Text.id("the id of a tax rate", value);
    }

    @Override
    public int compareTo(TaxRateId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
