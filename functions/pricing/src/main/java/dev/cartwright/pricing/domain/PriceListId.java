package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.Text;

/** Identifies a price list. Ids sort as text: ties are broken by them. */
public record PriceListId(String value) implements Comparable<PriceListId> {

    public PriceListId {
        Text.id("the id of a price list", value);
    }

    @Override
    public int compareTo(PriceListId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
