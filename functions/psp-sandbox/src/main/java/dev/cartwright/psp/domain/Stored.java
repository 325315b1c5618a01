package dev.cartwright.psp.domain;

/**
 * An authorization as it was read.
 *
 * @param version what a change compares
 */
public record Stored(Authorization authorization, long version) {}
