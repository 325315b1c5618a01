package dev.cartwright.pricing.function;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.pricing.domain.Define;
import dev.cartwright.pricing.domain.Promotion;
import java.util.function.Function;

/** {@code DELETE /v1/promotions/{promotionId}}: contract/openapi.yaml#deletePromotion. */
public final class DeletePromotionFunction implements Function<Request, Reply> {

    private final Define<Promotion> define;

    public DeletePromotionFunction(Define<Promotion> define) {
        this.define = define;
    }

    @Override
    public Reply apply(Request request) {
        return PromotionDocument.KIND.delete(define, request);
    }
}
