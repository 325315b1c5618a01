package dev.cartwright.pricing.domain;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** Reads a promotion in one line: {@code p1 each 20% inAll=4 category=mugs goods=5000 exclusive code=SAVE}. */
final class PromotionText {

    private final String id;
    private final Discount discount;
    private final String kind;
    private final Map<String, String> words = new HashMap<>();

    private PromotionText(String text) {
        String[] parts = text.strip().split(" +", -1);
        id = parts[0];
        kind = parts[1];
        discount = discount(parts[2]);
        Arrays.stream(parts)
                .skip(3)
                .map(word -> word.split("=", 2))
                .forEach(word -> words.put(word[0], word[word.length - 1]));
    }

    static Promotion promotion(String text, int priority, CurrencyUnit currency) {
        return new PromotionText(text).promotion(priority, currency);
    }

    static Promotion promotion(String text) {
        return promotion(text, 0, TestShop.GBP);
    }

    private Promotion promotion(int priority, CurrencyUnit currency) {
        return new Promotion(
                new PromotionId(id),
                "Promotion " + id,
                text("code").map(Code::new),
                number("priority").map(Long::intValue).orElse(priority),
                text("exclusive").isEmpty(),
                Optional.of(currency),
                conditions(),
                effect(),
                number("cap"),
                new Limits(number("uses"), number("perCustomer")));
    }

    private Conditions conditions() {
        Scope counted = text("counted")
                .map(category -> Scope.ofCategories(Set.of(category)))
                .orElse(Scope.ALL);
        return new Conditions(
                counted,
                number("goods"),
                number("units").map(Long::intValue),
                set("members"),
                set("in"),
                text("first").isPresent(),
                new Validity(
                        text("from-time").map(Instant::parse),
                        text("until-time").map(Instant::parse)));
    }

    private PromotionEffect effect() {
        return switch (kind) {
            case "each" -> new PromotionEffect.OffEach(scope(""), discount, units());
            case "lines" -> new PromotionEffect.OffLines(scope(""), discount);
            case "order" -> new PromotionEffect.OffOrder(scope(""), discount);
            case "shipping" ->
                new PromotionEffect.OffShipping(
                        set("methods").stream().map(MethodId::new).collect(toSet()), discount);
            case "get" ->
                new PromotionEffect.BuyGet(
                        scope("buy."),
                        Integer.parseInt(words.get("buy")),
                        scope(""),
                        Integer.parseInt(words.get("get")),
                        discount,
                        number("most").map(Long::intValue));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private Units units() {
        return new Units(
                number("perLine").map(Long::intValue),
                number("inAll").map(Long::intValue),
                number("groups").map(Long::intValue).orElse(1));
    }

    private Scope scope(String prefix) {
        return new Scope(
                set(prefix + "sku").stream().map(Sku::new).collect(toSet()),
                set(prefix + "category"),
                text("noSale").isPresent(),
                number(prefix + "from"),
                number(prefix + "to"));
    }

    private static Discount discount(String text) {
        if (text.endsWith("%")) {
            return Discount.percent(text.substring(0, text.length() - 1));
        }
        return text.startsWith("=")
                ? new Discount.FixedPrice(Long.parseLong(text.substring(1)))
                : new Discount.AmountOff(Long.parseLong(text));
    }

    private Optional<String> text(String word) {
        return Optional.ofNullable(words.get(word));
    }

    private Optional<Long> number(String word) {
        return text(word).map(Long::valueOf);
    }

    private Set<String> set(String word) {
        return text(word).map(all -> Set.of(all.split("\\+", -1))).orElse(Set.of());
    }
}
