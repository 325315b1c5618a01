package dev.cartwright.pricing.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A price list that was defined, changed or deleted: it is kept for ever, because a change of a list changes prices.
 *
 * @param definition from then on; empty if it was deleted
 */
public record PriceListChange(PriceListId list, Optional<PriceList> definition, Instant changedAt) {}
