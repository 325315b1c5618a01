package dev.cartwright.catalog.domain;

import java.util.Map;
import java.util.Set;
import org.joda.money.Money;

/** What each SKU costs now. */
@FunctionalInterface
public interface Prices {

    /** Of those SKUs that the catalogue knows. */
    Map<Sku, Price> find(Set<Sku> skus);

    /**
     * A SKU's price.
     *
     * @param title of the product, with the variant's options
     * @param forSale whether its product is published
     */
    record Price(String title, Money amount, boolean forSale) {}
}
