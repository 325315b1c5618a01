package dev.cartwright.pricing.function;

import static dev.cartwright.pricing.function.PricingProblem.UNKNOWN_PROMOTION;

import dev.cartwright.pricing.domain.Code;
import dev.cartwright.pricing.domain.Limits;
import dev.cartwright.pricing.domain.Promotion;
import dev.cartwright.pricing.domain.PromotionId;
import java.time.ZoneId;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** A promotion in requests and responses: contract/openapi.yaml#/components/schemas/Promotion. */
record PromotionDocument(
        @Nullable String promotionId,
        String title,
        @Nullable String code,
        @Nullable Integer priority,
        @Nullable Boolean combinable,
        @Nullable String currency,
        @Nullable ConditionsDocument conditions,
        EffectDocument effect,
        @Nullable Long cap,
        @Nullable Long limit,
        @Nullable Long limitPerCustomer) {

    static final DefinitionKind<Promotion> KIND = new DefinitionKind<>(
            "promotionId", PromotionId::new, UNKNOWN_PROMOTION, "/v1/promotions", PromotionDocument::of);

    static PromotionDocument of(Promotion promotion) {
        return new PromotionDocument(
                promotion.id().value(),
                promotion.title(),
                promotion.code().map(Code::value).orElse(null),
                promotion.priority(),
                promotion.combinable(),
                promotion.currency().map(CurrencyUnit::getCode).orElse(null),
                ConditionsDocument.of(promotion.conditions()),
                EffectDocument.of(promotion.effect()),
                promotion.cap().orElse(null),
                promotion.limits().inAll().orElse(null),
                promotion.limits().perCustomer().orElse(null));
    }

    Promotion toPromotion(String id, ZoneId zone) {
        DefinitionKind.same(promotionId, id);
        return new Promotion(
                new PromotionId(id),
                title,
                Optional.ofNullable(code).map(Code::new),
                priority == null ? 0 : priority,
                combinable == null || combinable,
                Optional.ofNullable(currency).map(QuoteBody::currency),
                ConditionsDocument.toConditions(conditions, zone),
                effect.toEffect(),
                Optional.ofNullable(cap),
                new Limits(Optional.ofNullable(limit), Optional.ofNullable(limitPerCustomer)));
    }
}
