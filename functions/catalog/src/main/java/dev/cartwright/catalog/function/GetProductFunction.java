package dev.cartwright.catalog.function;

import static dev.cartwright.catalog.function.CatalogProblem.UNKNOWN_PRODUCT;

import dev.cartwright.catalog.domain.Product;
import dev.cartwright.catalog.domain.ProductId;
import dev.cartwright.catalog.domain.Products;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.util.function.Function;

/** {@code GET /v1/products/{productId}}: contract/openapi.yaml#getProduct. Returns published products only. */
public final class GetProductFunction implements Function<Request, Reply> {

    private final Products products;

    public GetProductFunction(Products products) {
        this.products = products;
    }

    @Override
    public Reply apply(Request request) {
        return products.find(request.pathParameter("productId", ProductId::new, UNKNOWN_PRODUCT))
                .filter(product -> product.value() instanceof Product.Published)
                .map(product -> ProductView.reply(product).with("Cache-Control", "public, max-age=60"))
                .orElseGet(() -> Reply.refused(UNKNOWN_PRODUCT.about("It may be withdrawn, or not published yet.")));
    }
}
