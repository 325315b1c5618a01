package dev.cartwright.pricing.domain;

import dev.cartwright.pricing.domain.PromotionEffect.Stage;
import dev.cartwright.pricing.domain.Quote.TaxPart;
import dev.cartwright.pricing.domain.Taxes.Taxable;
import dev.cartwright.pricing.domain.Verdict.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        this.offers = Offers.of(
                basket,
                methods,
                afterLines.value(Scope.ALL),
                price -> shippingTax().quoted(price));
        this.shipping = offers.chosen(basket.shippingMethod());
        this.shippingLeft = shipping.map(ShippingOffer::price).orElse(0L);
        for (int i = orders; i < sequence.size(); i++) {
            goods.group(groups.get(i));
            reduce(sequence.get(i), afterLines);
        }
    }

    private void reduce(Promotion promotion, Thresholds thresholds) {
        Optional<Reason> missing = thresholds
                .missing(promotion.conditions())
                .or(() -> isOneLimitedTooMany(promotion) ? Optional.of(Reason.TOO_MANY_LIMITED) : Optional.empty());
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

    /** An order redeems so many. */
    private boolean isOneLimitedTooMany(Promotion promotion) {
        return promotion.limits().exist()
                && reductions.stream()
                                .filter(reduction ->
                                        reduction.promotion().limits().exist())
                                .count()
                        >= RedeemPromotions.Command.MOST;
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

    /** With shipping and with the taxes that are not in the prices. */
    long toPay() {
        long left = IntStream.range(0, goods.size()).mapToLong(goods::left).sum();
        List<Taxable> ofGoods = basket.market().rounding() == TaxRounding.PER_LINE
                ? ofLines()
                : basket.byTax().members().stream().map(this::together).toList();
        return left
                + shippingLeft
                + Taxes.added(taxes(ofGoods).stream().flatMap(List::stream).toList());
    }

    /** Of each line, and then of each part of the shipping price. */
    List<List<TaxPart>> taxes() {
        return taxes(ofLines());
    }

    private List<List<TaxPart>> taxes(List<Taxable> ofGoods) {
        Stream<Taxable> ofShipping = shipping.stream().flatMap(offer -> shippingTax().parts(shippingLeft).stream());
        return Taxes.of(
                Stream.concat(ofGoods.stream(), ofShipping).toList(),
                basket.market().rounding());
    }

    private List<Taxable> ofLines() {
        return IntStream.range(0, goods.size())
                .mapToObj(i -> new Taxable(goods.left(i), goods.line(i).treatment()))
                .toList();
    }

    /** Lines that are taxed alike. */
    private Taxable together(int[] lines) {
        return new Taxable(
                Arrays.stream(lines).mapToLong(goods::left).sum(),
                goods.line(lines[0]).treatment());
    }

    /** By what the goods cost now. */
    ShippingTax shippingTax() {
        return new ShippingTax(basket.byTax().members().stream()
                .map(lines -> {
                    Taxable taxable = together(lines);
                    return new ShippingTax.Share(
                            taxable.treatment().net(taxable.amount()),
                            goods.line(lines[0]).shippingTax());
                })
                .toList());
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
