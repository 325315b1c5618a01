package dev.cartwright.delivery.domain;

/**
 * A version of a function that is about to get traffic.
 *
 * @param number as Lambda counts a function's versions
 */
public record Version(String function, String number) {}
