package dev.cartwright.pricing.domain;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A price that became another: it is kept for ever.
 *
 * @param list empty for the base price
 * @param price of one unit from then on; empty if there is none any more
 */
public record PriceChange(Sku sku, Optional<PriceListId> list, Optional<Money> price, Instant changedAt) {}
