package dev.cartwright.pricing.function;

import static java.util.stream.Collectors.toSet;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.pricing.domain.Discount;
import dev.cartwright.pricing.domain.MethodId;
import dev.cartwright.pricing.domain.PromotionEffect;
import dev.cartwright.pricing.domain.Units;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a promotion does, in requests and responses: the fields of its type, and no others. */
record EffectDocument(
        Type type,
        @Nullable ScopeDocument scope,
        DiscountDocument discount,
        @Nullable UnitsDocument units,
        @Nullable ScopeDocument buy,
        @Nullable Integer buyQuantity,
        @Nullable Integer getQuantity,
        @Nullable Integer most,
        @Nullable List<String> methods) {

    enum Type {
        OFF_EACH,
        OFF_LINES,
        OFF_ORDER,
        BUY_GET,
        OFF_SHIPPING
    }

    /** Throws InvalidInput itself, so that the problem points to the discount. */
    record DiscountDocument(
            @Nullable String percent,
            @Nullable Long amount,
            @Nullable Long fixedPrice) {

        DiscountDocument {
            discount(percent, amount, fixedPrice);
        }

        static DiscountDocument of(Discount discount) {
            return switch (discount) {
                case Discount.PercentOff(var percent) ->
                    new DiscountDocument(percent.value().toPlainString(), null, null);
                case Discount.AmountOff(var amount) -> new DiscountDocument(null, amount, null);
                case Discount.FixedPrice(var price) -> new DiscountDocument(null, null, price);
            };
        }

        Discount toDiscount() {
            return discount(percent, amount, fixedPrice);
        }

        private static Discount discount(@Nullable String percent, @Nullable Long amount, @Nullable Long fixedPrice) {
            if (percent != null && amount == null && fixedPrice == null) {
                return Discount.percent(percent);
            }
            if (percent == null && amount != null && fixedPrice == null) {
                return new Discount.AmountOff(amount);
            }
            if (percent == null && amount == null && fixedPrice != null) {
                return new Discount.FixedPrice(fixedPrice);
            }
            throw new InvalidInput("a discount has one of percent, amount and fixedPrice");
        }
    }

    record UnitsDocument(
            @Nullable Integer perLine,
            @Nullable Integer inAll,
            @Nullable Integer inGroupsOf) {

        /** Absent if all units are meant. */
        static @Nullable UnitsDocument of(Units units) {
            return units.equals(Units.ALL)
                    ? null
                    : new UnitsDocument(
                            units.perLine().orElse(null), units.inAll().orElse(null), units.inGroupsOf());
        }

        static Units toUnits(@Nullable UnitsDocument units) {
            return units == null
                    ? Units.ALL
                    : new Units(
                            Optional.ofNullable(units.perLine()),
                            Optional.ofNullable(units.inAll()),
                            units.inGroupsOf() == null ? 1 : units.inGroupsOf());
        }
    }

    static EffectDocument of(PromotionEffect effect) {
        ScopeDocument scope = ScopeDocument.of(effect.scope());
        DiscountDocument discount = DiscountDocument.of(effect.discount());
        return switch (effect) {
            case PromotionEffect.OffEach each ->
                new EffectDocument(
                        Type.OFF_EACH, scope, discount, UnitsDocument.of(each.units()), null, null, null, null, null);
            case PromotionEffect.OffLines _ ->
                new EffectDocument(Type.OFF_LINES, scope, discount, null, null, null, null, null, null);
            case PromotionEffect.OffOrder _ ->
                new EffectDocument(Type.OFF_ORDER, scope, discount, null, null, null, null, null, null);
            case PromotionEffect.BuyGet buyGet ->
                new EffectDocument(
                        Type.BUY_GET,
                        scope,
                        discount,
                        null,
                        ScopeDocument.of(buyGet.buy()),
                        buyGet.buyQuantity(),
                        buyGet.getQuantity(),
                        buyGet.most().orElse(null),
                        null);
            case PromotionEffect.OffShipping shipping ->
                new EffectDocument(
                        Type.OFF_SHIPPING,
                        null,
                        discount,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Texts.sorted(shipping.methods()));
        };
    }

    /** @throws InvalidInput for a field that its type does not have */
    PromotionEffect toEffect() {
        InvalidInput.unless(units == null || type == Type.OFF_EACH, "only OFF_EACH has units");
        InvalidInput.unless(
                type == Type.BUY_GET || (buy == null && buyQuantity == null && getQuantity == null && most == null),
                "only BUY_GET has buy, buyQuantity, getQuantity and most");
        InvalidInput.unless(methods == null || type == Type.OFF_SHIPPING, "only OFF_SHIPPING has methods");
        InvalidInput.unless(scope == null || type != Type.OFF_SHIPPING, "OFF_SHIPPING has no scope");
        return switch (type) {
            case OFF_EACH ->
                new PromotionEffect.OffEach(
                        ScopeDocument.toScope(scope), discount.toDiscount(), UnitsDocument.toUnits(units));
            case OFF_LINES -> new PromotionEffect.OffLines(ScopeDocument.toScope(scope), discount.toDiscount());
            case OFF_ORDER -> new PromotionEffect.OffOrder(ScopeDocument.toScope(scope), discount.toDiscount());
            case BUY_GET ->
                new PromotionEffect.BuyGet(
                        ScopeDocument.toScope(buy),
                        buyQuantity == null ? 1 : buyQuantity,
                        ScopeDocument.toScope(scope),
                        getQuantity == null ? 1 : getQuantity,
                        discount.toDiscount(),
                        Optional.ofNullable(most));
            case OFF_SHIPPING ->
                new PromotionEffect.OffShipping(
                        Texts.set(methods).stream().map(MethodId::new).collect(toSet()), discount.toDiscount());
        };
    }
}
