package dev.cartwright.catalog.adapter;

import dev.cartwright.catalog.domain.Category;
import dev.cartwright.catalog.domain.Details;
import dev.cartwright.catalog.domain.Sku;
import dev.cartwright.catalog.domain.TaxCategory;
import dev.cartwright.catalog.domain.Variant;
import dev.cartwright.kit.value.WireMoney;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Details as the product's row keeps them: one JSON document, since nobody searches in it. */
record DetailsDocument(String title, String description, String category, List<VariantDocument> variants) {

    /** @param taxCategory none in rows from before there was one */
    record VariantDocument(
            String sku,
            Map<String, String> options,
            WireMoney price,
            int weightGrams,
            @Nullable String taxCategory) {

        static VariantDocument of(Variant variant) {
            return new VariantDocument(
                    variant.sku().value(),
                    variant.options(),
                    WireMoney.of(variant.price()),
                    variant.weightGrams(),
                    variant.taxCategory().value());
        }

        Variant toVariant() {
            return new Variant(
                    new Sku(sku),
                    options,
                    price.toMoney(),
                    weightGrams,
                    taxCategory == null ? TaxCategory.STANDARD : new TaxCategory(taxCategory));
        }
    }

    static DetailsDocument of(Details details) {
        return new DetailsDocument(
                details.title(),
                details.description(),
                details.category().value(),
                details.variants().stream().map(VariantDocument::of).toList());
    }

    Details toDetails() {
        return new Details(
                title,
                description,
                new Category(category),
                variants.stream().map(VariantDocument::toVariant).toList());
    }
}
