package dev.cartwright.pricing.function;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.pricing.domain.Define;
import dev.cartwright.pricing.domain.PriceList;
import java.util.function.Function;

/** {@code DELETE /v1/price-lists/{priceListId}}: contract/openapi.yaml#deletePriceList. */
public final class DeletePriceListFunction implements Function<Request, Reply> {

    private final Define<PriceList> define;

    public DeletePriceListFunction(Define<PriceList> define) {
        this.define = define;
    }

    @Override
    public Reply apply(Request request) {
        return PriceListDocument.KIND.delete(define, request);
    }
}
