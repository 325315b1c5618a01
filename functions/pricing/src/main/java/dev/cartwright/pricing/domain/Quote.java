package dev.cartwright.pricing.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * What a basket costs. All amounts are minor units of the currency; those of discounts and allocations are positive, those of totals are
 * signed and add up to the last, which is the {@link TotalType#TOTAL}.
 *
 * @param taxIncluded whether the prices of the lines contain tax
 * @param lines in the order of the request, those with an error too
 * @param shippingMethods what is possible at the destination, the cheapest first
 * @param discounts in the order of application
 * @param taxes the highest rate first
 */
public record Quote(
        CurrencyUnit currency,
        boolean taxIncluded,
        List<Line> lines,
        Optional<Shipping> shipping,
        List<Method> shippingMethods,
        List<AppliedDiscount> discounts,
        List<TaxPart> taxes,
        List<Total> totals,
        List<Notice> messages) {

    /** The version of the rules that a quote was made by: changed with every rule that can change an amount. */
    public static final String RULE_VERSION = "1";

    public Quote {
        lines = List.copyOf(lines);
        shippingMethods = List.copyOf(shippingMethods);
        discounts = List.copyOf(discounts);
        taxes = List.copyOf(taxes);
        totals = List.copyOf(totals);
        messages = List.copyOf(messages);
    }

    /**
     * A line.
     *
     * @param title of the product; empty if the SKU is unknown
     * @param listPrice of a unit, without the sale list that reduces it
     * @param unitPrice of a unit, before promotions
     * @param taxes one for each tax that applies, those of zero too
     * @param taxReason why there is no tax: {@code "reverse-charge"}, {@code "no-tax-here"} or an exemption's own
     * @param total with all discounts and taxes
     */
    public record Line(
            String sku,
            String title,
            int quantity,
            long listPrice,
            long unitPrice,
            List<DiscountPart> discounts,
            List<TaxPart> taxes,
            Optional<String> taxReason,
            long total) {

        public Line {
            discounts = List.copyOf(discounts);
            taxes = List.copyOf(taxes);
        }
    }

    /** The chosen shipping method, or the cheapest if none was chosen. */
    public record Shipping(
            MethodId method,
            String title,
            long price,
            List<DiscountPart> discounts,
            List<TaxPart> taxes,
            Optional<String> taxReason,
            long total) {

        public Shipping {
            discounts = List.copyOf(discounts);
            taxes = List.copyOf(taxes);
        }
    }

    /** A possible shipping method and its price before promotions. */
    public record Method(MethodId method, String title, long price) {}

    /** What a promotion takes off a line or off shipping. */
    public record DiscountPart(PromotionId promotion, long amount) {}

    /**
     * A promotion that applies.
     *
     * @param priority 1 for the one that is applied first, and so on
     * @param automatic whether it needs no code
     * @param limited whether an order must redeem it
     */
    public record AppliedDiscount(
            PromotionId promotion,
            Optional<Code> code,
            String title,
            long amount,
            Spreading method,
            int priority,
            boolean automatic,
            boolean limited,
            List<Allocation> allocations) {

        public AppliedDiscount {
            allocations = List.copyOf(allocations);
        }

        /** How it was spread: a part for each unit, or one amount over all. */
        public enum Spreading {
            EACH,
            ACROSS
        }
    }

    /** @param path {@code $.lines[0]} or {@code $.shipping} */
    public record Allocation(String path, long amount) {}

    /**
     * Tax of one rate.
     *
     * @param base without tax
     * @param included whether the prices contain it
     */
    public record TaxPart(String tax, BigDecimal rate, long base, long amount, boolean included) {}

    /** One of the amounts that make the total. */
    public record Total(TotalType type, long amount) {}

    /** As in the Universal Commerce Protocol. */
    public enum TotalType {
        SUBTOTAL,
        ITEMS_DISCOUNT,
        DISCOUNT,
        FULFILLMENT,
        TAX,
        FEE,
        TOTAL;

        /** The word on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the customer pays. */
    public long total() {
        return totals.getLast().amount();
    }
}
