package dev.cartwright.catalog.function;

import static dev.cartwright.catalog.function.CatalogProblem.UNKNOWN_PRODUCT;

import dev.cartwright.catalog.domain.Products;
import dev.cartwright.catalog.domain.Sku;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@code GET /v1/admin/skus/{sku}}: contract/openapi.yaml#findSku. Returns the product of a SKU, in any state. */
public final class FindSkuFunction implements Function<Request, Reply> {

    private final Products products;

    public FindSkuFunction(Products products) {
        this.products = products;
    }

    @Override
    public Reply apply(Request request) {
        Sku sku = request.pathParameter("sku", Sku::new, UNKNOWN_PRODUCT);
        return Optional.ofNullable(products.owners(Set.of(sku)).get(sku))
                .flatMap(products::find)
                .map(ProductView::reply)
                .orElseGet(() -> Reply.refused(UNKNOWN_PRODUCT.about("No product has this SKU.")));
    }
}
