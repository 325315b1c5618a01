package dev.cartwright.order.adapter;

import dev.cartwright.order.domain.OrderLine;
import dev.cartwright.order.domain.Quote;
import dev.cartwright.order.domain.Sku;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The response of pricing's {@code POST /v1/quotes}, as far as an order keeps it; amounts in minor units of the currency. */
record QuoteAnswer(
        String currency,
        boolean taxIncluded,
        String ruleVersion,
        List<PricedLine> lines,
        @Nullable PricedShipping shipping,
        List<AppliedDiscount> discounts,
        List<Quote.Tax> taxes,
        List<Quote.Total> totals,
        List<Message> messages) {

    record PricedLine(
            String sku,
            int quantity,
            long listPrice,
            long unitPrice,
            List<Quote.Share> discounts,
            List<Quote.Tax> taxes,
            @Nullable String taxReason,
            long total) {

        OrderLine toLine() {
            return new OrderLine(
                    new Sku(sku),
                    quantity,
                    listPrice,
                    unitPrice,
                    discounts,
                    taxes,
                    Optional.ofNullable(taxReason),
                    total);
        }
    }

    record PricedShipping(
            String method,
            String title,
            long price,
            List<Quote.Share> discounts,
            List<Quote.Tax> taxes,
            @Nullable String taxReason,
            long total) {

        Quote.Shipping toShipping() {
            return new Quote.Shipping(method, title, price, discounts, taxes, Optional.ofNullable(taxReason), total);
        }
    }

    record AppliedDiscount(
            String promotionId,
            @Nullable String code,
            String title,
            long amount,
            String method,
            int priority,
            boolean limited) {

        Quote.Discount toDiscount() {
            return new Quote.Discount(promotionId, Optional.ofNullable(code), title, amount, method, priority, limited);
        }
    }

    /**
     * @param type {@code error}, {@code warning} or {@code info}
     * @param path of what it is about: {@code $.lines[0]}
     */
    record Message(String type, String code, @Nullable String path, String content) {

        boolean isError() {
            return type.equals("error");
        }
    }

    Quote toQuote() {
        return new Quote(
                CurrencyUnit.of(currency),
                taxIncluded,
                ruleVersion,
                lines.stream().map(PricedLine::toLine).toList(),
                Optional.ofNullable(shipping).map(PricedShipping::toShipping),
                discounts.stream().map(AppliedDiscount::toDiscount).toList(),
                taxes,
                totals);
    }
}
