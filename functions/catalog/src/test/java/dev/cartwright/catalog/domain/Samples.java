package dev.cartwright.catalog.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Products to test with: mugs, whose colour is their SKU. */
public final class Samples {

    private Samples() {}

    public static Money pence(long amount) {
        return Money.ofMinor(CurrencyUnit.GBP, amount);
    }

    public static Variant mug(String sku, long price) {
        return new Variant(new Sku(sku), Map.of("colour", sku), pence(price), 420, TaxCategory.STANDARD);
    }

    public static Details mugs(Variant... variants) {
        return in("kitchen", variants);
    }

    /** Mugs in these colours, at 12.99 each. */
    public static Details mugs(String... skus) {
        return mugs(Stream.of(skus).map(sku -> mug(sku, 1299)).toArray(Variant[]::new));
    }

    public static Details in(String category, Variant... variants) {
        return new Details("Stoneware mug", "Holds 350 ml.", new Category(category), List.of(variants));
    }
}
