package dev.cartwright.catalog.function;

import dev.cartwright.catalog.domain.Category;
import dev.cartwright.catalog.domain.Shelf;
import dev.cartwright.kit.http.Page;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import java.util.function.Function;
import tools.jackson.databind.util.RawValue;

/** {@code GET /v1/products}: contract/openapi.yaml#listProducts. */
public final class ListProductsFunction implements Function<Request, Reply> {

    private final Shelf shelf;

    public ListProductsFunction(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Reply apply(Request request) {
        var page = shelf.page(request.query("category").map(Category::new), request.limit(), request.cursor());
        return Reply.ok(Page.of(page, item -> new RawValue(item.json()))).with("Cache-Control", "public, max-age=60");
    }
}
