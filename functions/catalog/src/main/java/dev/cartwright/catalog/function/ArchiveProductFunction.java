package dev.cartwright.catalog.function;

import static dev.cartwright.catalog.function.CatalogProblem.UNKNOWN_PRODUCT;

import dev.cartwright.catalog.domain.ArchiveProduct;
import dev.cartwright.catalog.domain.ArchiveProduct.Outcome.NoSuchProduct;
import dev.cartwright.catalog.domain.ArchiveProduct.Outcome.PutAway;
import dev.cartwright.catalog.domain.ProductId;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.util.function.Function;

/** {@code POST /v1/products/{productId}/archival}: contract/openapi.yaml#archiveProduct. */
public final class ArchiveProductFunction implements Function<Request, Reply> {

    private final ArchiveProduct archiveProduct;

    public ArchiveProductFunction(ArchiveProduct archiveProduct) {
        this.archiveProduct = archiveProduct;
    }

    @Override
    public Reply apply(Request request) {
        return reply(archiveProduct.handle(request.pathParameter("productId", ProductId::new, UNKNOWN_PRODUCT)));
    }

    private static Reply reply(ArchiveProduct.Outcome outcome) {
        return switch (outcome) {
            case PutAway(var product) -> ProductView.reply(product);
            case NoSuchProduct() -> Reply.refused(UNKNOWN_PRODUCT.about("No product has this id."));
        };
    }
}
