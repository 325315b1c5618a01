package dev.cartwright.pricing.domain;

/**
 * Units of a run that a promotion takes.
 *
 * @param amount to take off them together
 * @param serve whether they serve a buy-X-get-Y promotion by it
 */
record Taken(int line, Run run, long count, long amount, boolean serve) {}
