package dev.cartwright.inventory.domain;

/**
 * What there is of a SKU.
 *
 * @param onHand in the warehouse, what is held included
 * @param held for orders whose goods have not left; never more than is on hand
 */
public record Stock(Sku sku, long onHand, long held) {

    public Stock {
        if (held < 0 || onHand < held) {
            throw new IllegalArgumentException("of " + sku + " " + onHand + " are on hand and " + held + " held");
        }
    }

    /** Of a SKU that nobody counted yet. */
    public static Stock none(Sku sku) {
        return new Stock(sku, 0, 0);
    }

    /** What can still be promised. */
    public long available() {
        return onHand - held;
    }

    /** Whether so many can be promised, or taken away. */
    public boolean covers(long quantity) {
        return available() >= quantity;
    }

    public Stock adjust(long change) {
        return new Stock(sku, onHand + change, held);
    }

    public Stock hold(long quantity) {
        return new Stock(sku, onHand, held + quantity);
    }

    public Stock release(long quantity) {
        return new Stock(sku, onHand, held - quantity);
    }

    /** The goods left. */
    public Stock ship(long quantity) {
        return new Stock(sku, onHand - quantity, held - quantity);
    }
}
