package dev.cartwright.bench.replay;

import java.time.Duration;

/** The outcome of a basket. */
sealed interface SaleOutcome {

    /**
     * @param totalMinor the order's total, in pence
     * @param taxMinor the tax in it, in pence
     * @param sincePlaced from placing the order to its confirmation
     */
    record Confirmed(long totalMinor, long taxMinor, Duration sincePlaced) implements SaleOutcome {}

    /** @param reason {@code "OUT_OF_STOCK"}, or the problem of the refused request */
    record Refused(String reason) implements SaleOutcome {}

    /** Neither: the shop failed. */
    record Lost(String why) implements SaleOutcome {}
}
