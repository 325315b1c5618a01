package dev.cartwright.catalog.adapter;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.catalog.domain.Prices;
import dev.cartwright.catalog.domain.Sku;
import dev.cartwright.kit.store.Table;
import java.util.Map;
import java.util.Set;

/** Prices from the SKUs' own rows: a quote reads nothing else. */
public final class DynamoPrices implements Prices {

    private final Table table;

    public DynamoPrices(Table table) {
        this.table = table;
    }

    @Override
    public Map<Sku, Price> find(Set<Sku> skus) {
        return table.findAll(skus.stream().map(SkuRow::key).toList()).values().stream()
                .collect(toMap(SkuRow::sku, SkuRow::price));
    }
}
