package dev.cartwright.pricing.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A price that became another: it is kept for ever.
 *
 * @param list empty for the base price
 * @param price of one unit from then on; empty if there is none any more
 * @param tiers of a price in a list
 */
public record PriceChange(
        Sku sku, Optional<PriceListId> list, Optional<Money> price, List<SkuPrice.Tier> tiers, Instant changedAt) {

    public PriceChange {
        tiers = List.copyOf(tiers);
    }

    public static PriceChange ofBase(Sku sku, Money price, Instant at) {
        return new PriceChange(sku, Optional.empty(), Optional.of(price), List.of(), at);
    }

    /** A price in a list that was set at some time. */
    public static PriceChange inList(PriceListId list, CurrencyUnit currency, SkuPrice price, Instant at) {
        return new PriceChange(
                price.sku(),
                Optional.of(list),
                price.of(1).map(amount -> Money.ofMinor(currency, amount)),
                price.tiers(),
                at);
    }

    /** A price in a list that ended. */
    public static PriceChange ended(PriceListId list, Sku sku, Instant at) {
        return new PriceChange(sku, Optional.of(list), Optional.empty(), List.of(), at);
    }
}
