package dev.cartwright.pricing.domain;

import static java.util.function.Predicate.not;

import dev.cartwright.pricing.domain.Verdict.Reason;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which promotions a basket may use, as far as that does not depend on what others leave. */
final class Eligibility {

    private final Basket basket;
    private final PromotionUses uses;
    private final KnownBuyers buyers;

    Eligibility(Basket basket, PromotionUses uses, KnownBuyers buyers) {
        this.basket = basket;
        this.uses = uses;
        this.buyers = buyers;
    }

    /** Why promotions cannot be used; those that can are missing. What other rows say is read only for those that match otherwise. */
    Map<PromotionId, Reason> refused(Collection<Promotion> promotions) {
        var refused = new HashMap<PromotionId, Reason>();
        promotions.forEach(promotion -> mismatch(promotion).ifPresent(reason -> refused.put(promotion.id(), reason)));
        List<Promotion> matching = promotions.stream()
                .filter(promotion -> !refused.containsKey(promotion.id()))
                .toList();
        refused.putAll(usedUp(matching));
        refused.putAll(notFirst(matching));
        return refused;
    }

    private Optional<Reason> mismatch(Promotion promotion) {
        if (promotion.code().filter(not(basket.codes()::contains)).isPresent()) {
            return Optional.of(Reason.CODE_NOT_ENTERED);
        }
        Conditions conditions = promotion.conditions();
        Validity validity = conditions.validity();
        if (!validity.hasBegun(basket.now())) {
            return Optional.of(Reason.NOT_STARTED);
        }
        if (validity.isOver(basket.now())) {
            return Optional.of(Reason.EXPIRED);
        }
        if (promotion.currency().filter(not(basket.market().currency()::equals)).isPresent()) {
            return Optional.of(Reason.OTHER_CURRENCY);
        }
        return mismatch(conditions)
                .or(() -> hasMatchingLine(promotion.effect()) ? Optional.empty() : Optional.of(Reason.NO_MATCHING_LINE))
                .or(() -> needsCustomer(promotion) ? Optional.of(Reason.NEEDS_SIGN_IN) : Optional.empty());
    }

    private Optional<Reason> mismatch(Conditions conditions) {
        Buyer buyer = basket.buyer();
        if (!conditions.countries().isEmpty()
                && !conditions.countries().contains(buyer.place().country())) {
            return Optional.of(Reason.OTHER_COUNTRY);
        }
        boolean isMember =
                conditions.groups().isEmpty() || buyer.groups().stream().anyMatch(conditions.groups()::contains);
        return isMember ? Optional.empty() : Optional.of(Reason.OTHER_GROUP);
    }

    private boolean hasMatchingLine(PromotionEffect effect) {
        return has(effect.scope()) && (!(effect instanceof PromotionEffect.BuyGet buyGet) || has(buyGet.buy()));
    }

    private boolean has(Scope scope) {
        return basket.lines().count(scope) > 0;
    }

    private boolean needsCustomer(Promotion promotion) {
        return basket.buyer().customer().isEmpty()
                && (promotion.conditions().firstOrder()
                        || promotion.limits().perCustomer().isPresent());
    }

    private Map<PromotionId, Reason> usedUp(Collection<Promotion> matching) {
        List<Promotion> limited = matching.stream()
                .filter(promotion -> promotion.limits().exist())
                .toList();
        if (limited.isEmpty()) {
            return Map.of();
        }
        Set<PromotionId> ids = limited.stream().map(Promotion::id).collect(Collectors.toSet());
        Map<PromotionId, Uses> used = uses.find(ids, basket.buyer().customer());
        return limited.stream()
                .filter(promotion -> !promotion.limits().leave(used.getOrDefault(promotion.id(), Uses.NONE)))
                .collect(Collectors.toMap(Promotion::id, promotion -> Reason.USED_UP));
    }

    private Map<PromotionId, Reason> notFirst(Collection<Promotion> matching) {
        List<Promotion> first = matching.stream()
                .filter(promotion -> promotion.conditions().firstOrder())
                .toList();
        return first.isEmpty() || basket.buyer().customer().stream().noneMatch(buyers::hasOrdered)
                ? Map.of()
                : first.stream().collect(Collectors.toMap(Promotion::id, promotion -> Reason.NOT_FIRST_ORDER));
    }
}
