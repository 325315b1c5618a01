package dev.cartwright.pricing.domain;

/**
 * Equal units of a line.
 *
 * @param count at least one
 * @param left what one costs after the promotions so far
 * @param served whether they served a buy-X-get-Y promotion already
 */
record Run(long count, long left, boolean served) {

    long value() {
        return count * left;
    }
}
