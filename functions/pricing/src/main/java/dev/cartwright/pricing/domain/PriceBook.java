package dev.cartwright.pricing.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The prices that serve a buyer.
 *
 * @param lists by falling precedence
 */
record PriceBook(List<PriceList> lists, Map<PriceListId, Map<Sku, SkuPrice>> prices, Market market) {

    /** A price as it was set. */
    record Listed(long amount, long floor, boolean taxIncluded, Set<String> countries, boolean sale) {}

    static PriceBook read(PriceLists source, Market market, Buyer buyer, Reading reading) {
        List<PriceList> lists = source.in(market.currency()).stream()
                .filter(list -> list.serves(buyer, reading.now()))
                .sorted(PriceList.FIRST_TO_LAST)
                .toList();
        return new PriceBook(lists, lists.isEmpty() ? Map.of() : source.prices(lists, reading.skus()), market);
    }

    /** What is read, and when. */
    record Reading(Set<Sku> skus, Instant now) {}

    /** By the list of the highest priority that has the SKU at this quantity, else the base price; empty if that is in another currency. */
    Optional<Listed> price(PricedSku sku, int quantity) {
        return candidates(sku, quantity).findFirst();
    }

    /** The price without sale lists. */
    Optional<Listed> regular(PricedSku sku, int quantity) {
        return candidates(sku, quantity).filter(listed -> !listed.sale()).findFirst();
    }

    private Stream<Listed> candidates(PricedSku sku, int quantity) {
        return Stream.concat(
                lists.stream().flatMap(list -> listed(list, sku.sku(), quantity).stream()), base(sku).stream());
    }

    private Optional<Listed> listed(PriceList list, Sku sku, int quantity) {
        return Optional.ofNullable(prices.getOrDefault(list.id(), Map.of()).get(sku))
                .flatMap(price -> price.of(quantity)
                        .map(amount -> new Listed(
                                amount, price.floor().orElse(0L), list.taxIncluded(), list.countries(), list.sale())));
    }

    private Optional<Listed> base(PricedSku sku) {
        return Optional.of(sku.price())
                .filter(price -> price.getCurrencyUnit().equals(market.currency()))
                .map(price -> new Listed(price.getAmountMinorLong(), 0, market.taxIncluded(), Set.of(), false));
    }
}
