package dev.cartwright.pricing.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** Says what a SKU has cost everybody in a market, by its base price and by the lists that need no group. */
public final class ShowPriceHistory {

    private final MarketSettings markets;
    private final PriceLists lists;
    private final PriceChanges changes;
    private final InstantSource clock;

    public ShowPriceHistory(MarketSettings markets, PriceLists lists, PriceChanges changes, InstantSource clock) {
        this.markets = markets;
        this.lists = lists;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A history up to now.
     *
     * @param points the oldest first
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
        List<PriceList> ofCurrency = lists.in(market.currency());
        var history = PriceHistory.of(
                changes(ofSku, ofCurrency, market.currency()),
                ofCurrency,
                market.home().country());
        Instant now = clock.instant();
        return Optional.of(new Shown(
                market.currency(),
                history.points().stream()
                        .filter(point -> !point.from().isAfter(now))
                        .toList(),
                history.reduction(now)));
    }

    private static List<PriceChange> changes(List<PriceChange> all, List<PriceList> lists, CurrencyUnit currency) {
        Set<PriceListId> ids = lists.stream().map(PriceList::id).collect(Collectors.toSet());
        return all.stream()
                .filter(change -> change.list()
                        .map(ids::contains)
                        .orElseGet(() -> change.price()
                                .filter(price -> price.getCurrencyUnit().equals(currency))
                                .isPresent()))
                .toList();
    }
}
