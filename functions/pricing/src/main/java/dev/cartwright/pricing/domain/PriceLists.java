package dev.cartwright.pricing.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** Price lists as a quote reads them: all lists of a currency without prices, then only the prices of its SKUs. */
public interface PriceLists {

    List<PriceList> in(CurrencyUnit currency);

    /**
     * The prices of these SKUs in these lists; without those that there are not, and maybe without those that an earlier list makes
     * unneeded: one that is no sale list and has a price from one unit on.
     *
     * @param lists by falling precedence
     */
    Map<PriceListId, Map<Sku, SkuPrice>> prices(List<PriceList> lists, Collection<Sku> skus);

    /** No lists: everything costs its base price. */
    PriceLists NONE = new PriceLists() {

        @Override
        public List<PriceList> in(CurrencyUnit currency) {
            return List.of();
        }

        @Override
        public Map<PriceListId, Map<Sku, SkuPrice>> prices(List<PriceList> lists, Collection<Sku> skus) {
            return Map.of();
        }
    };
}
