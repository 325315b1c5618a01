package dev.cartwright.pricing.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** Price lists as a quote reads them: all lists of a currency without prices, then only the prices of its SKUs. */
public interface PriceLists {

    List<PriceList> in(CurrencyUnit currency);

    /**
     * The prices of these SKUs in these lists; without those that there are not.
     *
     * @param lists by falling precedence: a price in an earlier one makes those in later ones unneeded if it has a tier from quantity 1
     */
    Map<PriceListId, Map<Sku, SkuPrice>> prices(List<PriceListId> lists, Collection<Sku> skus);

    /** No lists: everything costs its base price. */
    PriceLists NONE = new PriceLists() {

        @Override
        public List<PriceList> in(CurrencyUnit currency) {
            return List.of();
        }

        @Override
        public Map<PriceListId, Map<Sku, SkuPrice>> prices(List<PriceListId> lists, Collection<Sku> skus) {
            return Map.of();
        }
    };
}
