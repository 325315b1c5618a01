package dev.cartwright.catalog.function;

import static dev.cartwright.catalog.function.CatalogProblem.PRODUCT_ARCHIVED;
import static dev.cartwright.catalog.function.CatalogProblem.SKU_TAKEN;
import static dev.cartwright.catalog.function.CatalogProblem.UNKNOWN_PRODUCT;
import static dev.cartwright.kit.http.EdgeProblem.PRECONDITION_FAILED;

import dev.cartwright.catalog.domain.ChangeProduct;
import dev.cartwright.catalog.domain.ChangeProduct.Command;
import dev.cartwright.catalog.domain.ChangeProduct.Outcome.Changed;
import dev.cartwright.catalog.domain.ChangeProduct.Outcome.NoSuchProduct;
import dev.cartwright.catalog.domain.ChangeProduct.Outcome.NotForSale;
import dev.cartwright.catalog.domain.ChangeProduct.Outcome.Outdated;
import dev.cartwright.catalog.domain.ChangeProduct.Outcome.SkuTaken;
import dev.cartwright.catalog.domain.ProductId;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.util.function.Function;

/** {@code PUT /v1/products/{productId}}: contract/openapi.yaml#changeProduct. */
public final class ChangeProductFunction implements Function<Request, Reply> {

    private final ChangeProduct changeProduct;

    public ChangeProductFunction(ChangeProduct changeProduct) {
        this.changeProduct = changeProduct;
    }

    @Override
    public Reply apply(Request request) {
        var id = new ProductId(request.pathParameter("productId"));
        var details = request.body(ProductBody.class).toDetails();
        return reply(changeProduct.handle(new Command(id, request.ifMatch(), details)));
    }

    private static Reply reply(ChangeProduct.Outcome outcome) {
        return switch (outcome) {
            case Changed(var product) -> ProductView.reply(product);
            case NoSuchProduct() -> Reply.refused(UNKNOWN_PRODUCT.about("No product has this id."));
            case Outdated() ->
                Reply.refused(PRECONDITION_FAILED.about("Read the resource again and repeat the change."));
            case NotForSale() ->
                Reply.refused(PRODUCT_ARCHIVED.about("Publish the product again before you change it."));
            case SkuTaken(var sku, var owner) -> Reply.refused(SKU_TAKEN.about(sku + " belongs to " + owner + "."));
        };
    }
}
