package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Text;
import java.util.Comparator;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * A reduction.
 *
 * @param code empty for one that applies by itself
 * @param priority the highest is applied first within its stage, ties by id
 * @param combinable with the other combinable ones; an exclusive one applies alone, if it saves more than they do
 * @param currency the only one it applies in; required if it names an amount
 * @param cap the most that it takes off an order, in minor units
 * @param limits one order of each customer if it is for first orders: two may be placed before either is known to be the first
 */
public record Promotion(
        PromotionId id,
        String title,
        Optional<Code> code,
        int priority,
        boolean combinable,
        Optional<CurrencyUnit> currency,
        Conditions conditions,
        PromotionEffect effect,
        Optional<Long> cap,
        Limits limits) {

    /** The order of application. */
    public static final Comparator<Promotion> FIRST_TO_LAST = Comparator.comparing(
                    (Promotion promotion) -> promotion.effect().stage())
            .thenComparing(Comparator.comparingInt(Promotion::priority).reversed())
            .thenComparing(Promotion::id);

    public Promotion {
        Text.line("title", title, 1, 200);
        limits = conditions.firstOrder() ? limits.oncePerCustomer() : limits;
        cap.ifPresent(amount -> InvalidInput.unless(amount > 0, "cap", "is more than 0"));
        cap.ifPresent(amount -> Amounts.checked("cap", amount));
        InvalidInput.unless(reduces(effect.discount()), "a promotion takes something off");
        InvalidInput.unless(
                currency.isPresent() || !namesMoney(conditions, effect, cap),
                "a promotion with an amount has a currency");
    }

    private static boolean reduces(Discount discount) {
        return !(discount instanceof Discount.AmountOff(long amount)) || amount > 0;
    }

    private static boolean namesMoney(Conditions conditions, PromotionEffect effect, Optional<Long> cap) {
        return conditions.isMoney()
                || cap.isPresent()
                || effect.discount().isMoney()
                || effect.scope().isMoney()
                || (effect instanceof PromotionEffect.BuyGet buyGet
                        && buyGet.buy().isMoney());
    }
}
