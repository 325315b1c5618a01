package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.Text;

/** Identifies a promotion. Ids sort as text: ties are broken by them. */
public record PromotionId(String value) implements Comparable<PromotionId> {

    public PromotionId {
        Text.id("the id of a promotion", value);
    }

    @Override
    public int compareTo(PromotionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
