package dev.cartwright.pricing.domain;

import dev.cartwright.pricing.domain.Notice.Severity;
import java.util.Optional;
import org.joda.money.Money;

/** The messages of quotes. */
final class Notices {

    private Notices() {}

    static Notice unknownSku(int line) {
        return line(line, "unknown-sku", "This SKU is unknown.");
    }

    static Notice notForSale(int line) {
        return line(line, "not-for-sale", "This product is not for sale.");
    }

    static Notice noPriceHere(int line) {
        return line(line, "no-price-here", "This product has no price in this currency.");
    }

    static Notice noShippingHere() {
        return new Notice(
                Notice.Type.ERROR,
                "no-shipping-here",
                Optional.of("$.destination"),
                Severity.REQUIRES_BUYER_INPUT,
                "No shipping method delivers these goods to this destination.");
    }

    static Notice methodNotPossible() {
        return new Notice(
                Notice.Type.ERROR,
                "shipping-method-not-possible",
                Optional.of("$.shippingMethod"),
                Severity.REQUIRES_BUYER_INPUT,
                "This shipping method does not deliver these goods to this destination.");
    }

    static Notice invalidVatNumber() {
        return new Notice(
                Notice.Type.WARNING,
                "vat-number-invalid",
                Optional.of("$.vatNumber"),
                Severity.REQUIRES_BUYER_INPUT,
                "This does not look like a VAT number.");
    }

    static Notice vatNumberOfOtherCountry() {
        return new Notice(
                Notice.Type.WARNING,
                "vat-number-other-country",
                Optional.of("$.vatNumber"),
                Severity.REQUIRES_BUYER_INPUT,
                "This VAT number is not one of the destination's country, so it does not count.");
    }

    static Notice regionNeeded() {
        return region("region-needed", "Tax or shipping in this country depends on the region: name it.");
    }

    static Notice noTaxHere() {
        return region("no-tax-here", "There is no tax rate for this region.");
    }

    private static Notice region(String code, String content) {
        return new Notice(
                Notice.Type.ERROR, code, Optional.of("$.destination.region"), Severity.REQUIRES_BUYER_INPUT, content);
    }

    static Notice tooManyLimited() {
        return new Notice(
                Notice.Type.WARNING,
                "too-many-limited-discounts",
                Optional.empty(),
                Severity.RECOVERABLE,
                "An order uses at most " + RedeemPromotions.Command.MOST + " limited discounts: others were left out.");
    }

    static Notice unknownCode(int code) {
        return code(code, "code-unknown", Severity.RECOVERABLE, "This code is unknown.");
    }

    /** Why a code does not work. */
    static Notice refusedCode(int code, Verdict verdict) {
        return switch (verdict.reason()) {
            case APPLIED, CODE_NOT_ENTERED -> throw new IllegalArgumentException("the code works");
            case NOT_STARTED -> code(code, "code-not-started", Severity.RECOVERABLE, "This code is not valid yet.");
            case EXPIRED -> code(code, "code-expired", Severity.RECOVERABLE, "This code is not valid any more.");
            case OTHER_CURRENCY ->
                code(code, "code-other-currency", Severity.RECOVERABLE, "This code is for another currency.");
            case OTHER_COUNTRY ->
                code(code, "code-not-here", Severity.RECOVERABLE, "This code is for other countries.");
            case OTHER_GROUP ->
                code(code, "code-not-for-you", Severity.RECOVERABLE, "This code is for a group of customers.");
            case NO_MATCHING_LINE ->
                code(code, "code-matches-nothing", Severity.RECOVERABLE, "This code is for other products.");
            case NEEDS_MORE_GOODS, NEEDS_MORE_UNITS ->
                code(code, "code-needs-more", Severity.RECOVERABLE, needs(verdict.promotion()));
            case NEEDS_SIGN_IN ->
                code(code, "code-needs-sign-in", Severity.REQUIRES_BUYER_INPUT, "This code needs a customer account.");
            case NOT_FIRST_ORDER ->
                code(code, "code-first-order-only", Severity.RECOVERABLE, "This code is for first orders.");
            case USED_UP -> code(code, "code-used-up", Severity.RECOVERABLE, "This code is used up.");
            case NO_SHIPPING ->
                code(code, "code-needs-shipping", Severity.RECOVERABLE, "This code is for another way of shipping.");
            case NOTHING_TO_REDUCE ->
                code(code, "code-reduces-nothing", Severity.RECOVERABLE, "There is nothing for this code to reduce.");
            case TOO_MANY_LIMITED ->
                code(
                        code,
                        "code-too-many-limited",
                        Severity.RECOVERABLE,
                        "Other limited discounts come before this code.");
            case NOT_COMBINABLE ->
                code(code, "code-not-combinable", Severity.RECOVERABLE, "Other discounts save more than this code.");
        };
    }

    private static String needs(Promotion promotion) {
        Conditions conditions = promotion.conditions();
        return conditions
                .goodsFrom()
                .flatMap(amount -> promotion.currency().map(currency -> Money.ofMinor(currency, amount)))
                .map(amount -> "This code needs goods for " + amount + " or more"
                        + conditions
                                .quantityFrom()
                                .map(units -> ", " + units + " units")
                                .orElse("") + ".")
                .orElseGet(() -> needs(conditions.unitsFrom().orElse(1), conditions.counted()));
    }

    private static String needs(int units, Scope counted) {
        return "This code needs " + units + (units == 1 ? " unit" : " units") + " or more"
                + (counted.isOpen() ? "." : " of certain products.");
    }

    private static Notice line(int line, String code, String content) {
        return new Notice(Notice.Type.ERROR, code, Optional.of("$.lines[" + line + "]"), Severity.RECOVERABLE, content);
    }

    private static Notice code(int index, String code, Severity severity, String content) {
        return new Notice(Notice.Type.WARNING, code, Optional.of("$.codes[" + index + "]"), severity, content);
    }
}
