package dev.cartwright.rules.planted.kit.core;

import dev.cartwright.rules.planted.kit.http.Door;

/** Knows a layer above its own. */
public record Ground(Door door) {}
