package dev.cartwright.rules.planted.kiosk.leftovers;

/** In a fourth package, which nobody marked. */
public record Leftover() {}
