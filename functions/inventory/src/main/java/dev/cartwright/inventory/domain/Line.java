package dev.cartwright.inventory.domain;

import dev.cartwright.kit.value.InvalidInput;

/** So many of a SKU. */
public record Line(Sku sku, long quantity) {

    private static final long MOST = 10_000_000_000L;

    public Line {
        InvalidInput.unless(quantity >= 1 && quantity <= MOST, "quantity", "is from 1 to " + MOST);
    }
}
