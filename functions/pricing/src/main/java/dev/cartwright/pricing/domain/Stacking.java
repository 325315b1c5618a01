package dev.cartwright.pricing.domain;

import dev.cartwright.pricing.domain.Verdict.Reason;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses between all combinable promotions and each exclusive one: whichever leaves least to pay, the combinable ones if it is equal. */
final class Stacking {

    /** With shipping, if that is possible at all. */
    private static final Comparator<Scenario> CHEAPEST_FIRST = Comparator.comparing(
                    (Scenario scenario) -> scenario.shipping().isEmpty())
            .thenComparingLong(Scenario::toPay);

    private final Collection<Promotion> promotions;
    private final Map<PromotionId, Reason> refused;
    private final Scenario combined;
    private final Map<PromotionId, Scenario> alone = new LinkedHashMap<>();
    private final Scenario best;

    Stacking(
            Collection<Promotion> promotions,
            Map<PromotionId, Reason> refused,
            Function<List<Promotion>, Scenario> scenarios) {
        this.promotions = promotions;
        this.refused = refused;
        List<Promotion> eligible = promotions.stream()
                .filter(promotion -> !refused.containsKey(promotion.id()))
                .sorted(Promotion.FIRST_TO_LAST)
                .toList();
        this.combined =
                scenarios.apply(eligible.stream().filter(Promotion::combinable).toList());
        eligible.stream()
                .filter(promotion -> !promotion.combinable())
                .forEach(promotion -> alone.put(promotion.id(), scenarios.apply(List.of(promotion))));
        this.best = Stream.concat(Stream.of(combined), alone.values().stream())
                .min(CHEAPEST_FIRST)
                .orElseThrow();
    }

    Scenario best() {
        return best;
    }

    /** For each promotion, by id. */
    List<Verdict> verdicts() {
        Map<PromotionId, Reduction> applied = best.reductions().stream()
                .collect(Collectors.toMap(reduction -> reduction.promotion().id(), reduction -> reduction));
        return promotions.stream()
                .sorted(Comparator.comparing(Promotion::id))
                .map(promotion -> verdict(promotion, applied))
                .toList();
    }

    private Verdict verdict(Promotion promotion, Map<PromotionId, Reduction> applied) {
        Reduction reduction = applied.get(promotion.id());
        return reduction == null
                ? new Verdict(promotion, reason(promotion), 0)
                : new Verdict(promotion, Reason.APPLIED, reduction.amount());
    }

    private Reason reason(Promotion promotion) {
        Reason own = refused.get(promotion.id());
        Scenario scenario = promotion.combinable() ? combined : alone.get(promotion.id());
        Reason inScenario = scenario == null ? null : scenario.refused().get(promotion.id());
        if (own != null) {
            return own;
        }
        return inScenario == null ? Reason.NOT_COMBINABLE : inScenario;
    }
}
