package dev.cartwright.pricing.function;

import dev.cartwright.pricing.domain.Conditions;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a promotion applies, in requests and responses. */
record ConditionsDocument(
        @Nullable ScopeDocument counted,
        @Nullable Long goodsFrom,
        @Nullable Integer quantityFrom,
        @Nullable List<String> groups,
        @Nullable List<String> countries,
        @Nullable Boolean firstOrder,
        @Nullable String validFrom,
        @Nullable String validUntil) {

    /** Absent if there is none. */
    static @Nullable ConditionsDocument of(Conditions conditions) {
        return conditions.equals(Conditions.NONE)
                ? null
                : new ConditionsDocument(
                        ScopeDocument.of(conditions.counted()),
                        conditions.goodsFrom().orElse(null),
                        conditions.quantityFrom().orElse(null),
                        Texts.sorted(conditions.groups()),
                        Texts.sorted(conditions.countries()),
                        conditions.firstOrder() ? true : null,
                        ValidityText.from(conditions.validity()),
                        ValidityText.until(conditions.validity()));
    }

    static Conditions toConditions(@Nullable ConditionsDocument conditions, ZoneId zone) {
        return conditions == null
                ? Conditions.NONE
                : new Conditions(
                        ScopeDocument.toScope(conditions.counted()),
                        Optional.ofNullable(conditions.goodsFrom()),
                        Optional.ofNullable(conditions.quantityFrom()),
                        Texts.set(conditions.groups()),
                        Texts.set(conditions.countries()),
                        Boolean.TRUE.equals(conditions.firstOrder()),
                        ValidityText.read(conditions.validFrom(), conditions.validUntil(), zone));
    }
}
