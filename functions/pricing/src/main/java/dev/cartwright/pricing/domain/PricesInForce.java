package dev.cartwright.pricing.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** What a unit costs everybody in a market, change by change: by its base price and by the lists that need no group. */
final class PricesInForce {

    private final Market market;
    private final Map<PriceListId, Money> listed = new HashMap<>();
    private final Map<PriceListId, PriceList> lists = new HashMap<>();
    private Optional<Money> base = Optional.empty();

    PricesInForce(Market market) {
        this.market = market;
    }

    /** @param sale whether a sale list says so */
    record Priced(Money price, boolean sale) {}

    /** A base price in another currency is none in this one. */
    void hear(PriceChange change) {
        change.list()
                .ifPresentOrElse(
                        list -> set(listed, list, change.price()),
                        () -> base = change.price()
                                .filter(price -> price.getCurrencyUnit().equals(market.currency())));
    }

    void hear(PriceListChange change) {
        set(lists, change.list(), change.definition().filter(this::isOpen));
    }

    private static <T> void set(Map<PriceListId, T> map, PriceListId list, Optional<T> value) {
        value.ifPresentOrElse(now -> map.put(list, now), () -> map.remove(list));
    }

    /** Prices with tax and without it cannot be compared, so lists that differ from the market in this do not count. */
    private boolean isOpen(PriceList list) {
        return list.groups().isEmpty()
                && list.currency().equals(market.currency())
                && list.taxIncluded() == market.taxIncluded()
                && (list.countries().isEmpty()
                        || list.countries().contains(market.home().country()));
    }

    Optional<Priced> at(Instant time) {
        return lists.values().stream()
                .filter(list -> list.validity().holds(time))
                .sorted(PriceList.FIRST_TO_LAST)
                .flatMap(list -> priced(list).stream())
                .findFirst()
                .or(() -> base.map(price -> new Priced(price, false)));
    }

    private Optional<Priced> priced(PriceList list) {
        return Optional.ofNullable(listed.get(list.id())).map(price -> new Priced(price, list.sale()));
    }
}
