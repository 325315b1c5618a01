package dev.cartwright.bench.replay;

import java.time.Duration;

/**
 * A basket and its outcome.
 *
 * @param placing the duration until the shop accepted or refused it
 */
record Sale(InvoiceBasket basket, SaleOutcome outcome, Duration placing) {}
