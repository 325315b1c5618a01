package dev.cartwright.pricing.function;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.pricing.domain.Definitions;
import dev.cartwright.pricing.domain.Promotion;
import java.util.function.Function;

/** {@code GET /v1/promotions/{promotionId}}: contract/openapi.yaml#getPromotion. */
public final class GetPromotionFunction implements Function<Request, Reply> {

    private final Definitions<Promotion> definitions;

    public GetPromotionFunction(Definitions<Promotion> definitions) {
        this.definitions = definitions;
    }

    @Override
    public Reply apply(Request request) {
        return PromotionDocument.KIND.get(definitions, request);
    }
}
