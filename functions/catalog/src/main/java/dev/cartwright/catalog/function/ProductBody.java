package dev.cartwright.catalog.function;

import dev.cartwright.catalog.domain.Category;
import dev.cartwright.catalog.domain.Details;
import dev.cartwright.catalog.domain.Sku;
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

    record VariantBody(String sku, @Nullable Map<String, String> options, WireMoney price, int weightGrams) {

        VariantBody {
            variant(sku, options, price, weightGrams);
        }

        private static Variant variant(
                String sku, @Nullable Map<String, String> options, WireMoney price, int weightGrams) {
            return new Variant(new Sku(sku), options == null ? Map.of() : options, price.toMoney(), weightGrams);
        }

        Variant toVariant() {
            return variant(sku, options, price, weightGrams);
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
