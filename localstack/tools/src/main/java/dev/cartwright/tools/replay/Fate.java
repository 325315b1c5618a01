package dev.cartwright.tools.replay;

import java.time.Duration;

/** What became of a basket. */
sealed interface Fate {

    /**
     * @param totalMinor what the shop charged, in pence
     * @param sincePlaced from the shop's taking it on to its confirmation
     */
    record Confirmed(long totalMinor, Duration sincePlaced) implements Fate {}

    /** @param reason {@code "OUT_OF_STOCK"}, or the problem by which it was not taken on */
    record Refused(String reason) implements Fate {}

    /** Neither: the shop failed. */
    record Lost(String why) implements Fate {}
}
