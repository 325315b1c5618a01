package dev.cartwright.catalog.function;

import dev.cartwright.catalog.domain.Details;
import dev.cartwright.catalog.domain.Product;
import dev.cartwright.catalog.domain.State;
import dev.cartwright.catalog.domain.Variant;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.kit.value.WireMoney;
import java.util.List;
import java.util.Map;

/** A product in a response: contract/openapi.yaml#/components/schemas/Product. */
record ProductView(
        String productId, State state, String title, String description, String category, List<VariantView> variants) {

    record VariantView(String sku, Map<String, String> options, WireMoney price, int weightGrams, String taxCategory) {

        static VariantView of(Variant variant) {
            return new VariantView(
                    variant.sku().value(),
                    variant.options(),
                    WireMoney.of(variant.price()),
                    variant.weightGrams(),
                    variant.taxCategory().value());
        }
    }

    /** 200 with the version as ETag. */
    static Reply reply(Versioned<Product> product) {
        return Reply.ok(of(product.value())).withVersion(product.version());
    }

    static ProductView of(Product product) {
        Details details = product.details();
        return new ProductView(
                product.id().value(),
                State.of(product),
                details.title(),
                details.description(),
                details.category().value(),
                details.variants().stream().map(VariantView::of).toList());
    }
}
