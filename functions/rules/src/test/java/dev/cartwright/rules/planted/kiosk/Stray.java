package dev.cartwright.rules.planted.kiosk;

/** Stands in the root and wires nothing. */
public record Stray() {}
