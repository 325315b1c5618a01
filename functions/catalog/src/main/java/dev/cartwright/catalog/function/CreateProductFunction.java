package dev.cartwright.catalog.function;

import static dev.cartwright.catalog.function.CatalogProblem.SKU_TAKEN;

import dev.cartwright.catalog.domain.CreateProduct;
import dev.cartwright.catalog.domain.CreateProduct.Outcome.Created;
import dev.cartwright.catalog.domain.CreateProduct.Outcome.SkuTaken;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.util.function.Function;

/** {@code POST /v1/products}: contract/openapi.yaml#createProduct. */
public final class CreateProductFunction implements Function<Request, Reply> {

    private final CreateProduct createProduct;

    public CreateProductFunction(CreateProduct createProduct) {
        this.createProduct = createProduct;
    }

    @Override
    public Reply apply(Request request) {
        return reply(createProduct.handle(request.body(NewProductBody.class).toCommand()));
    }

    private static Reply reply(CreateProduct.Outcome outcome) {
        return switch (outcome) {
            case Created(var product) ->
                Reply.created("/v1/admin/products/" + product.value().id(), ProductView.of(product.value()))
                        .withVersion(product.version());
            case SkuTaken(var sku, var owner) -> Reply.refused(SKU_TAKEN.about(sku + " belongs to " + owner + "."));
        };
    }
}
