package dev.cartwright.order.domain;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What an order costs, as pricing said when it was placed: what captures, refunds and invoices are computed from. It is kept as it
 * is and never computed again. All amounts are minor units of its currency.
 *
 * @param taxIncluded whether prices contain the tax
 * @param ruleVersion of pricing's rules
 * @param lines no two of the same SKU
 * @param shipping empty where nothing is charged for it
 * @param taxes of the whole order, by rate
 * @param totals their signed amounts add up to the last one, the total
 */
public record Quote(
        CurrencyUnit currency,
        boolean taxIncluded,
        String ruleVersion,
        List<OrderLine> lines,
        Optional<Shipping> shipping,
        List<Discount> discounts,
        List<Tax> taxes,
        List<Total> totals) {

    private static final String TOTAL = "total";

    public Quote {
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
        taxes = List.copyOf(taxes);
        totals = List.copyOf(totals);
        if (totals.stream().filter(total -> total.type().equals(TOTAL)).count() != 1) {
            throw new IllegalArgumentException("a quote has one total");
        }
    }

    /**
     * An applied promotion.
     *
     * @param code that the customer entered; empty for an automatic one
     * @param amount positive; the sum of its shares of lines and shipping
     * @param method {@code each} or {@code across}
     * @param limited whether the order has to redeem it
     */
    public record Discount(
            String promotionId,
            Optional<String> code,
            String title,
            long amount,
            String method,
            int priority,
            boolean limited) {}

    /** A line's or the shipping's part of a discount; positive. */
    public record Share(String promotionId, long amount) {}

    /**
     * @param tax its name: {@code vat}, {@code sales}
     * @param rate as a decimal fraction: {@code 0.2}
     * @param base the net amount that is taxed
     * @param included whether the price contains it
     */
    public record Tax(String tax, String rate, long base, long amount, boolean included) {}

    /**
     * The chosen shipping method and its price.
     *
     * @param taxReason why it is not taxed, where that has to be said
     */
    public record Shipping(
            String method,
            String title,
            long price,
            List<Share> discounts,
            List<Tax> taxes,
            Optional<String> taxReason,
            long total) {

        public Shipping {
            discounts = List.copyOf(discounts);
            taxes = List.copyOf(taxes);
        }
    }

    /** @param type {@code subtotal}, {@code items_discount}, {@code discount}, {@code fulfillment}, {@code tax}, {@code fee}, {@code total} */
    public record Total(String type, long amount) {}

    public Money total() {
        return money(totals.stream()
                .filter(total -> total.type().equals(TOTAL))
                .findFirst()
                .orElseThrow()
                .amount());
    }

    public Money money(long minor) {
        return Money.ofMinor(currency, minor);
    }

    /** What promotions take off; positive. */
    long discounted() {
        return discounts.stream().mapToLong(Discount::amount).sum();
    }

    /** The tax that prices do not contain. */
    long addedTax() {
        return taxes.stream()
                .filter(tax -> !tax.included())
                .mapToLong(Tax::amount)
                .sum();
    }

    /** The promotions whose uses are counted. */
    public List<String> limitedPromotions() {
        return discounts.stream()
                .filter(Discount::limited)
                .map(Discount::promotionId)
                .toList();
    }
}
