package dev.cartwright.pricing.domain;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** Says what a SKU has cost the caller, by base price and by the lists of the caller's groups. */
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

    /** @param currency empty: that of the home market */
    public record Query(Sku sku, Optional<CurrencyUnit> currency, Optional<String> customer, Set<String> groups) {}

    /** A history and its currency. */
    public record Shown(CurrencyUnit currency, PriceHistory history) {}

    /** Empty for a SKU that never had a price. */
    public Optional<Shown> handle(Query query) {
        List<PriceChange> ofSku = changes.of(query.sku());
        if (ofSku.isEmpty()) {
            return Optional.empty();
        }
        Market market = markets.find().value().find(query.currency(), Optional.empty());
        var buyer = new Buyer(query.customer(), query.groups(), market.home());
        var moment = new PriceHistory.Moment(buyer, clock.instant());
        return Optional.of(new Shown(
                market.currency(),
                PriceHistory.of(ofSku, lists.in(market.currency()), market.currency(), moment)));
    }
}
