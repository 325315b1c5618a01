package dev.cartwright.inventory.domain;

import java.time.Instant;

/**
 * The record of a change of stock by an admin.
 *
 * @param id {@code adj_...}, sorts by time
 * @param after the stock as the adjustment left it
 * @param by the subject of the admin's token
 */
public record Adjustment(String id, long change, Stock after, Reason reason, String by, Instant at) {

    /** What {@code Ids} puts in front. */
    public static final String PREFIX = "adj";

    public Sku sku() {
        return after.sku();
    }
}
