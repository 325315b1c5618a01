package dev.cartwright.catalog.domain;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Text;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * What an admin says of a product.
 *
 * @param variants 1 to {@value #MOST_VARIANTS}, all in one currency, no two of the same SKU or the same options
 */
public record Details(String title, String description, Category category, List<Variant> variants) {

    /** Each variant may change two rows, and 100 rows fit one transaction. */
    public static final int MOST_VARIANTS = 40;

    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_DESCRIPTION = 4000;

    public Details {
        Text.line("title", title, 1, LONGEST_TITLE);
        Text.lines("description", description, 0, LONGEST_DESCRIPTION);
        variants = List.copyOf(variants);
        InvalidInput.unless(
                !variants.isEmpty() && variants.size() <= MOST_VARIANTS, "variants", "are 1 to " + MOST_VARIANTS);
        InvalidInput.unless(distinct(variants, Variant::sku), "variants", "have different SKUs");
        InvalidInput.unless(distinct(variants, Variant::options), "variants", "have different options");
        InvalidInput.unless(
                values(variants, variant -> variant.price().getCurrencyUnit()).size() == 1,
                "variants",
                "have prices in one currency");
    }

    /** The lowest price. */
    public Money priceFrom() {
        return variants.stream()
                .map(Variant::price)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    public Set<Sku> skus() {
        return values(variants, Variant::sku);
    }

    Map<Sku, Money> prices() {
        return variants.stream().collect(toMap(Variant::sku, Variant::price));
    }

    private static boolean distinct(List<Variant> variants, Function<Variant, ?> property) {
        return values(variants, property).size() == variants.size();
    }

    private static <T> Set<T> values(List<Variant> variants, Function<Variant, T> property) {
        var values = new HashSet<T>();
        variants.forEach(variant -> values.add(property.apply(variant)));
        return values;
    }
}
