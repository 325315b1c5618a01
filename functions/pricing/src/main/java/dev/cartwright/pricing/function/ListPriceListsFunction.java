package dev.cartwright.pricing.function;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.pricing.domain.Definitions;
import dev.cartwright.pricing.domain.PriceList;
import java.util.function.Function;

/** {@code GET /v1/price-lists}: contract/openapi.yaml#listPriceLists. */
public final class ListPriceListsFunction implements Function<Request, Reply> {

    private final Definitions<PriceList> definitions;

    public ListPriceListsFunction(Definitions<PriceList> definitions) {
        this.definitions = definitions;
    }

    @Override
    public Reply apply(Request request) {
        return PriceListDocument.KIND.list(definitions, request);
    }
}
