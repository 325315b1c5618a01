package dev.cartwright.tools.replay;

import java.time.Duration;

/**
 * A basket, and how it went at the till.
 *
 * @param placing how long the shop took to take it on, or to refuse it at once
 */
record Sale(Basket basket, Fate fate, Duration placing) {}
