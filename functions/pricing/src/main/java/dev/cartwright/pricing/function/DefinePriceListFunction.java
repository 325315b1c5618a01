package dev.cartwright.pricing.function;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.pricing.domain.Define;
import dev.cartwright.pricing.domain.PriceList;
import java.time.ZoneId;
import java.util.function.Function;

/** {@code PUT /v1/price-lists/{priceListId}}: contract/openapi.yaml#definePriceList. */
public final class DefinePriceListFunction implements Function<Request, Reply> {

    private final Define<PriceList> define;
    private final ZoneId zone;

    public DefinePriceListFunction(Define<PriceList> define, ZoneId zone) {
        this.define = define;
        this.zone = zone;
    }

    @Override
    public Reply apply(Request request) {
        return PriceListDocument.KIND.define(
                define, request, id -> request.body(PriceListDocument.class).toPriceList(id, zone));
    }
}
