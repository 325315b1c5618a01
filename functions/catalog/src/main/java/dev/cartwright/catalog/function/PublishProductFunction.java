package dev.cartwright.catalog.function;

import static dev.cartwright.catalog.function.CatalogProblem.UNKNOWN_PRODUCT;

import dev.cartwright.catalog.domain.ProductId;
import dev.cartwright.catalog.domain.PublishProduct;
import dev.cartwright.catalog.domain.PublishProduct.Outcome.NoSuchProduct;
import dev.cartwright.catalog.domain.PublishProduct.Outcome.OnSale;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.util.function.Function;

/** {@code POST /v1/products/{productId}/publication}: contract/openapi.yaml#publishProduct. */
public final class PublishProductFunction implements Function<Request, Reply> {

    private final PublishProduct publishProduct;

    public PublishProductFunction(PublishProduct publishProduct) {
        this.publishProduct = publishProduct;
    }

    @Override
    public Reply apply(Request request) {
        return reply(publishProduct.handle(request.pathParameter("productId", ProductId::new, UNKNOWN_PRODUCT)));
    }

    private static Reply reply(PublishProduct.Outcome outcome) {
        return switch (outcome) {
            case OnSale(var product) -> ProductView.reply(product);
            case NoSuchProduct() -> Reply.refused(UNKNOWN_PRODUCT.about("No product has this id."));
        };
    }
}
