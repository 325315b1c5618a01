package dev.cartwright.inventory.domain;

import dev.cartwright.kit.value.InvalidInput;

/**
 * What an adjustment does to a SKU.
 *
 * @param change added to what is on hand; 0 makes a SKU known of which there is none, or records a count without difference
 */
public record Change(Sku sku, long change) {

    private static final long MOST = 10_000_000;

    public Change {
        InvalidInput.unless(change >= -MOST && change <= MOST, "change", "is from -" + MOST + " to " + MOST);
    }
}
