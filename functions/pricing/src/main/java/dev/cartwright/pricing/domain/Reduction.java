package dev.cartwright.pricing.domain;

import java.util.Arrays;

/**
 * What a promotion takes off a basket.
 *
 * @param lines off each line, in their order
 * @param shipping off the price of shipping
 */
record Reduction(Promotion promotion, long[] lines, long shipping) {

    long amount() {
        return Arrays.stream(lines).sum() + shipping;
    }
}
