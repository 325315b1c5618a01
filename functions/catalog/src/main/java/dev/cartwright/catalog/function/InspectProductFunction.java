package dev.cartwright.catalog.function;

import static dev.cartwright.catalog.function.CatalogProblem.UNKNOWN_PRODUCT;

import dev.cartwright.catalog.domain.ProductId;
import dev.cartwright.catalog.domain.Products;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.util.function.Function;

/**
 * {@code GET /v1/admin/products/{productId}}: contract/openapi.yaml#inspectProduct. Returns a product in any state, uncached.
 */
public final class InspectProductFunction implements Function<Request, Reply> {

    private final Products products;

    public InspectProductFunction(Products products) {
        this.products = products;
    }

    @Override
    public Reply apply(Request request) {
        return products.find(request.pathParameter("productId", ProductId::new, UNKNOWN_PRODUCT))
                .map(ProductView::reply)
                .orElseGet(() -> Reply.refused(UNKNOWN_PRODUCT.about("No product has this id.")));
    }
}
