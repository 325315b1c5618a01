package dev.cartwright.delivery.domain;

/**
 * A version of a function that is about to get traffic.
 *
 * @param number Lambda's version number
 */
public record Version(String function, String number) {}
