package dev.cartwright.rules.code;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Kit is technical: no class, method or field of it is called by a word of the shop. (A customer is a role of a token.) */
final class KitHasNoBusinessNoun implements CodeRule {

    private static final Set<String> WORDS = Set.of(
            "basket",
            "cart",
            "checkout",
            "coupon",
            "delivery",
            "discount",
            "inventory",
            "invoice",
            "ledger",
            "order",
            "parcel",
            "payment",
            "price",
            "product",
            "promotion",
            "purchase",
            "refund",
            "reservation",
            "shipment",
            "shipping",
            "shop",
            "sku",
            "stock",
            "tax",
            "warehouse",
            "wishlist");
    private static final Pattern WORD_STARTS = Pattern.compile("_|(?<=[a-z0-9])(?=[A-Z])");

    @Override
    public Stream<String> complaints(JavaClass type) {
        return Place.of(type).isKit()
                ? names(type).filter(KitHasNoBusinessNoun::isOfTheShop).map(name -> "must not say " + name)
                : Stream.empty();
    }

    private static Stream<String> names(JavaClass type) {
        return Stream.concat(
                Stream.of(type.getSimpleName()), type.getMembers().stream().map(JavaMember::getName));
    }

    private static boolean isOfTheShop(String name) {
        return WORD_STARTS
                .splitAsStream(name)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(word -> WORDS.contains(word) || WORDS.contains(word.replaceAll("s$", "")));
    }
}
