package dev.cartwright.catalog.function;

import static java.util.Objects.requireNonNull;

import dev.cartwright.catalog.domain.Category;
import dev.cartwright.catalog.domain.Details;
import dev.cartwright.catalog.domain.Sku;
import dev.cartwright.catalog.domain.TaxCategory;
import dev.cartwright.catalog.domain.Variant;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.WireMoney;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request body of a changed product: contract/openapi.yaml#/components/schemas/ProductDetails. */
record ProductBody(String title, String description, String category, List<VariantBody> variants) {

    /** @throws InvalidInput here, so that the problem points to the variant */
    ProductBody {
        variants = List.copyOf(variants);
        details(title, description, category, variants);
    }

    /**
     * @param weightGrams 0 if absent
     * @param taxCategory standard if absent
     */
    record VariantBody(
            String sku,
            @Nullable Map<String, String> options,
            WireMoney price,
            @Nullable Integer weightGrams,
            @Nullable String taxCategory) {

        /** @throws InvalidInput here, so that the problem points to the variant */
        VariantBody {
            weightGrams = weightGrams == null ? 0 : weightGrams;
            taxCategory = taxCategory == null ? TaxCategory.STANDARD.value() : taxCategory;
            options = options == null ? Map.of() : options;
            variant(sku, options, price, weightGrams, taxCategory);
        }

        private static Variant variant(
                String sku, Map<String, String> options, WireMoney price, int weightGrams, String taxCategory) {
            return new Variant(new Sku(sku), options, price.toMoney(), weightGrams, new TaxCategory(taxCategory));
        }

        Variant toVariant() {
            return variant(
                    sku, requireNonNull(options), price, requireNonNull(weightGrams), requireNonNull(taxCategory));
        }
    }

    private static Details details(String title, String description, String category, List<VariantBody> variants) {
        return new Details(
                title,
                description,
                new Category(category),
                variants.stream().map(VariantBody::toVariant).toList());
    }

    Details toDetails() {
        return details(title, description, category, variants);
    }
}
