package dev.cartwright.pricing.adapter;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.pricing.domain.ListPrices;
import dev.cartwright.pricing.domain.PriceChange;
import dev.cartwright.pricing.domain.PriceList;
import dev.cartwright.pricing.domain.PriceListId;
import dev.cartwright.pricing.domain.PriceLists;
import dev.cartwright.pricing.domain.Sku;
import dev.cartwright.pricing.domain.SkuPrice;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** Price lists by currency, and a row for each price: {@code PRICE#<sku> / <price list>}. */
public final class DynamoPriceLists implements PriceLists, ListPrices {

    private static final String PRICE = "PRICE#";
    private static final int A_CALL = 100;

    private final Table table;

    public DynamoPriceLists(Table table) {
        this.table = table;
    }

    static String partition(CurrencyUnit currency) {
        return "PRICELISTS#" + currency.getCode();
    }

    private static Key key(PriceListId list, Sku sku) {
        return new Key(PRICE + sku, list.value());
    }

    @Override
    public List<PriceList> in(CurrencyUnit currency) {
        return AllRows.of(table, partition(currency))
                .map(row -> RuleRow.read(row, PriceList.class))
                .toList();
    }

    /** As many lists at once as one call takes, and of each list only the SKUs that the earlier ones leave open. */
    @Override
    public Map<PriceListId, Map<Sku, SkuPrice>> prices(List<PriceList> lists, Collection<Sku> skus) {
        var prices = new HashMap<PriceListId, Map<Sku, SkuPrice>>();
        var open = new HashSet<>(skus);
        int next = 0;
        while (next < lists.size() && !open.isEmpty()) {
            int end = Math.min(lists.size(), next + Math.max(1, A_CALL / open.size()));
            List<PriceList> some = lists.subList(next, end);
            read(some, open, prices);
            some.stream()
                    .filter(list -> !list.sale())
                    .flatMap(list -> prices.getOrDefault(list.id(), Map.of()).values().stream())
                    .filter(price -> price.of(1).isPresent())
                    .forEach(price -> open.remove(price.sku()));
            next = end;
        }
        return prices;
    }

    private void read(List<PriceList> lists, Collection<Sku> skus, Map<PriceListId, Map<Sku, SkuPrice>> prices) {
        List<Key> keys = lists.stream()
                .flatMap(list -> skus.stream().map(sku -> key(list.id(), sku)))
                .toList();
        table.findAll(keys).values().forEach(row -> {
            SkuPrice price = RuleRow.read(row, SkuPrice.class);
            prices.computeIfAbsent(new PriceListId(row.text("sk")), first -> new HashMap<>())
                    .put(price.sku(), price);
        });
    }

    @Override
    public Map<Sku, Versioned<SkuPrice>> find(PriceListId list, Collection<Sku> skus) {
        return table.findAll(skus.stream().map(sku -> key(list, sku)).toList()).values().stream()
                .map(DynamoPriceLists::read)
                .collect(toMap(found -> found.value().sku(), identity()));
    }

    private static Versioned<SkuPrice> read(Row row) {
        return row.versioned(RuleRow.read(row, SkuPrice.class));
    }

    @Override
    public Versioned<SkuPrice> save(PriceListId list, Versioned<SkuPrice> before, SkuPrice after) {
        Transaction.current().save(before, RuleRow.of(key(list, after.sku()), after));
        return before.next(after);
    }

    @Override
    public void remove(PriceListId list, Versioned<SkuPrice> before) {
        Transaction.current().delete(before, key(list, before.value().sku()));
    }

    @Override
    public void keep(PriceChange change) {
        Transaction.current().put(PriceChangeRow.of(change));
    }
}
