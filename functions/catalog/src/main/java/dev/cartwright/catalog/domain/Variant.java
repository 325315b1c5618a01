package dev.cartwright.catalog.domain;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Text;
import dev.cartwright.kit.value.WireMoney;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * What a customer can buy of a product.
 *
 * @param options what tells it from the other variants: {@code {"colour": "sand"}}; at most 5
 * @param price of one, with tax; above zero
 * @param weightGrams with its packaging; 0 for what is not sent
 */
public record Variant(
        Sku sku, SortedMap<String, String> options, Money price, int weightGrams, TaxCategory taxCategory) {

    private static final int MOST_OPTIONS = 5;
    private static final int LONGEST_OPTION = 60;
    private static final int HEAVIEST_GRAMS = 1_000_000;

    public Variant {
        SortedMap<String, String> named = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        options = named;
        InvalidInput.unless(options.size() <= MOST_OPTIONS, "options", "are at most " + MOST_OPTIONS);
        InvalidInput.in("options", () -> named.forEach(Variant::check));
        InvalidInput.unless(
                price.isPositive() && price.getAmountMinorLong() <= WireMoney.MOST,
                "price",
                "is from 1 to " + WireMoney.MOST + " minor units");
        InvalidInput.unless(
                weightGrams >= 0 && weightGrams <= HEAVIEST_GRAMS, "weightGrams", "is from 0 to " + HEAVIEST_GRAMS);
    }

    public Variant(Sku sku, Map<String, String> options, Money price, int weightGrams, TaxCategory taxCategory) {
        this(sku, new TreeMap<>(options), price, weightGrams, taxCategory);
    }

    private static void check(String name, String value) {
        Text.line("an option's name", name, 1, LONGEST_OPTION);
        Text.line("an option's value", value, 1, LONGEST_OPTION);
    }
}
