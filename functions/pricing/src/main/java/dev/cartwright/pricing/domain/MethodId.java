package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.Text;

/** Identifies a shipping method. Ids sort as text: ties are broken by them. */
public record MethodId(String value) implements Comparable<MethodId> {

    public MethodId {
        Text.id("the id of a shipping method", value);
    }

    @Override
    public int compareTo(MethodId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
