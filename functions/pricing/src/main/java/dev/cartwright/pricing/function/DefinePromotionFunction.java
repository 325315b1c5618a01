package dev.cartwright.pricing.function;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.pricing.domain.Define;
import dev.cartwright.pricing.domain.Promotion;
import java.time.ZoneId;
import java.util.function.Function;

/** {@code PUT /v1/promotions/{promotionId}}: contract/openapi.yaml#definePromotion. */
public final class DefinePromotionFunction implements Function<Request, Reply> {

    private final Define<Promotion> define;
    private final ZoneId zone;

    public DefinePromotionFunction(Define<Promotion> define, ZoneId zone) {
        this.define = define;
        this.zone = zone;
    }

    @Override
    public Reply apply(Request request) {
        return PromotionDocument.KIND.define(
                define, request, id -> request.body(PromotionDocument.class).toPromotion(id, zone));
    }
}
