package dev.cartwright.pricing.domain;

import dev.cartwright.pricing.domain.PromotionEffect.Stage;
import dev.cartwright.pricing.domain.Verdict.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a basket costs if these promotions are applied to it one after the other, each to what is left. */
final class Scenario {

    private final Basket basket;
    private final Goods goods;
    private final List<Reduction> reductions = new ArrayList<>();
    private final Map<PromotionId, Reason> refused = new HashMap<>();
    private final Offers offers;
    private final Optional<ShippingOffer> shipping;
    private long shippingLeft;

    /** @param promotions that the basket may use, if it reaches their thresholds */
    Scenario(Basket basket, Collection<ShippingMethod> methods, List<Promotion> promotions) {
        List<Promotion> sequence =
                promotions.stream().sorted(Promotion.FIRST_TO_LAST).toList();
        List<Groups> groups = basket.byTax().before(basket.lines(), sequence);
        this.basket = basket;
        this.goods = new Goods(basket.lines(), basket.byTax());
        Thresholds before = Thresholds.of(goods);
        int orders = (int) sequence.stream()
                .filter(promotion -> promotion.effect().stage() == Stage.LINES)
                .count();
        for (int i = 0; i < orders; i++) {
            goods.group(groups.get(i));
            reduce(sequence.get(i), before);
        }
        Thresholds afterLines = Thresholds.of(goods);
        this.offers = Offers.of(basket, methods, afterLines.value(Scope.ALL));
        this.shipping = offers.chosen(basket.shippingMethod());
        this.shippingLeft = shipping.map(ShippingOffer::price).orElse(0L);
        for (int i = orders; i < sequence.size(); i++) {
            goods.group(groups.get(i));
            reduce(sequence.get(i), afterLines);
        }
    }

    private void reduce(Promotion promotion, Thresholds thresholds) {
        Optional<Reason> missing = thresholds.missing(promotion.conditions());
        if (missing.isPresent()) {
            refused.put(promotion.id(), missing.get());
            return;
        }
        Reduction reduction = promotion.effect() instanceof PromotionEffect.OffShipping effect
                ? offShipping(promotion, effect)
                : new Reduction(promotion, new Reducing(goods, promotion.cap()).apply(promotion.effect()), 0);
        if (reduction.amount() > 0) {
            reductions.add(reduction);
            shippingLeft -= reduction.shipping();
        } else {
            refused.putIfAbsent(promotion.id(), Reason.NOTHING_TO_REDUCE);
        }
    }

    private Reduction offShipping(Promotion promotion, PromotionEffect.OffShipping effect) {
        boolean matches = shipping.filter(offer -> effect.methods().isEmpty()
                        || effect.methods().contains(offer.method().id()))
                .isPresent();
        if (!matches) {
            refused.put(promotion.id(), Reason.NO_SHIPPING);
        }
        long off = matches ? effect.discount().off(shippingLeft) : 0;
        return new Reduction(
                promotion, new long[goods.size()], Math.min(off, promotion.cap().orElse(off)));
    }

    /** In the order of application, without those that took nothing off. */
    List<Reduction> reductions() {
        return reductions;
    }

    Map<PromotionId, Reason> refused() {
        return refused;
    }

    long saved() {
        return reductions.stream().mapToLong(Reduction::amount).sum();
    }

    Basket basket() {
        return basket;
    }

    /** What the goods of a line cost in the end. */
    long left(int line) {
        return goods.left(line);
    }

    Offers offers() {
        return offers;
    }

    Optional<ShippingOffer> shipping() {
        return shipping;
    }

    /** What shipping costs in the end. */
    long shippingLeft() {
        return shippingLeft;
    }
}
