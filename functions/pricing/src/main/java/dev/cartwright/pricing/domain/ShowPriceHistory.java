package dev.cartwright.pricing.domain;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** Says what a SKU has cost everybody in a market for a year, by its base price and by the lists that need no group. */
public final class ShowPriceHistory {

    private final MarketSettings markets;
    private final PriceChanges changes;
    private final InstantSource clock;
    private final ZoneId zone;

    public ShowPriceHistory(MarketSettings markets, PriceChanges changes, InstantSource clock, ZoneId zone) {
        this.markets = markets;
        this.changes = changes;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The history of a year up to now.
     *
     * @param points the oldest first, beginning with the price that was in force a year ago
     */
    public record Shown(
            CurrencyUnit currency, List<PriceHistory.Point> points, Optional<PriceHistory.Reduced> reduction) {

        public Shown {
            points = List.copyOf(points);
        }
    }

    /**
     * Empty for a SKU that never had a price.
     *
     * @param wanted empty: that of the home market
     */
    public Optional<Shown> handle(Sku sku, Optional<CurrencyUnit> wanted) {
        List<PriceChange> ofSku = changes.of(sku);
        if (ofSku.isEmpty()) {
            return Optional.empty();
        }
        Market market = markets.find().value().find(wanted, Optional.empty());
        Set<PriceListId> lists =
                ofSku.stream().flatMap(change -> change.list().stream()).collect(toSet());
        PriceHistory history = PriceHistory.of(ofSku, changes.of(lists), market, zone);
        Instant now = clock.instant();
        Instant yearAgo = now.atZone(zone).minusYears(1).toInstant();
        return Optional.of(new Shown(market.currency(), history.points(yearAgo, now), history.reduction(now)));
    }
}
