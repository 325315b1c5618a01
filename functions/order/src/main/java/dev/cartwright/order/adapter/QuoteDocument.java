package dev.cartwright.order.adapter;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cartwright.kit.core.Json;
import dev.cartwright.order.domain.OrderLine;
import dev.cartwright.order.domain.Quote;
import dev.cartwright.order.domain.Quote.Discount;
import dev.cartwright.order.domain.Quote.Share;
import dev.cartwright.order.domain.Quote.Shipping;
import dev.cartwright.order.domain.Quote.Tax;
import dev.cartwright.order.domain.Quote.Total;
import dev.cartwright.order.domain.Sku;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What an order costs, but for its lines, as a row keeps it. Discounts of lines and shipping name their promotion by its place in
 * {@code discounts}. What is empty is left out: an order without discounts, shipping and taxes takes 60 characters.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record QuoteDocument(
        @Nullable Boolean taxIncluded,
        String rules,
        @Nullable ShippingDocument shipping,
        @Nullable List<DiscountDocument> discounts,
        @Nullable List<TaxDocument> taxes,
        List<TotalDocument> totals) {

    /** {@code ["prm_...", "SUMMER", "Summer sale", 300, "across", 1, true]}. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DiscountDocument(
            String promotionId,
            @Nullable String code,
            String title,
            long amount,
            String method,
            int priority,
            boolean limited) {

        static DiscountDocument of(Discount discount) {
            return new DiscountDocument(
                    discount.promotionId(),
                    discount.code().orElse(null),
                    discount.title(),
                    discount.amount(),
                    discount.method(),
                    discount.priority(),
                    discount.limited());
        }

        Discount toDiscount() {
            return new Discount(promotionId, Optional.ofNullable(code), title, amount, method, priority, limited);
        }
    }

    /** {@code ["vat", "0.2", 1083, 216, true]}. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record TaxDocument(String tax, String rate, long base, long amount, boolean included) {

        static List<TaxDocument> of(List<Tax> taxes) {
            return taxes.stream()
                    .map(tax -> new TaxDocument(tax.tax(), tax.rate(), tax.base(), tax.amount(), tax.included()))
                    .toList();
        }

        static List<Tax> toTaxes(@Nullable List<TaxDocument> taxes) {
            return orEmpty(taxes).stream()
                    .map(tax -> new Tax(tax.tax(), tax.rate(), tax.base(), tax.amount(), tax.included()))
                    .toList();
        }
    }

    /** {@code ["subtotal", 2598]}. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record TotalDocument(String type, long amount) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ShippingDocument(
            String method,
            String title,
            long price,
            long total,
            @Nullable List<long[]> discounts,
            @Nullable List<TaxDocument> taxes,
            @Nullable String taxReason) {}

    /** {@code ["MUG-SAND", 2, 1299]}; behind it follow list price, total, discounts, taxes and their reason, as far as they are needed. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record LineDocument(
            String sku,
            int quantity,
            long unitPrice,
            @Nullable Long listPrice,
            @Nullable Long total,
            @Nullable List<long[]> discounts,
            @Nullable List<TaxDocument> taxes,
            @Nullable String taxReason) {}

    static QuoteDocument of(Quote quote) {
        return new QuoteDocument(
                quote.taxIncluded() ? true : null,
                quote.ruleVersion(),
                quote.shipping().map(shipping -> shipping(shipping, quote)).orElse(null),
                quote.discounts().stream().map(DiscountDocument::of).toList(),
                TaxDocument.of(quote.taxes()),
                quote.totals().stream()
                        .map(total -> new TotalDocument(total.type(), total.amount()))
                        .toList());
    }

    /** Of an order of before there was pricing, which has its lines alone. */
    static QuoteDocument ofListPrices(String lines) {
        long total = Stream.of(Json.read(lines, LineDocument[].class))
                .mapToLong(line -> line.unitPrice() * line.quantity())
                .sum();
        return new QuoteDocument(null, "0", null, null, null, List.of(new TotalDocument("total", total)));
    }

    private static ShippingDocument shipping(Shipping shipping, Quote quote) {
        return new ShippingDocument(
                shipping.method(),
                shipping.title(),
                shipping.price(),
                shipping.total(),
                shares(shipping.discounts(), quote),
                TaxDocument.of(shipping.taxes()),
                shipping.taxReason().orElse(null));
    }

    /** The lines' own text. */
    static String lines(Quote quote) {
        return Json.write(quote.lines().stream().map(line -> line(line, quote)).toList());
    }

    private static List<@Nullable Object> line(OrderLine line, Quote quote) {
        OrderLine plain = OrderLine.plain(line.sku(), line.quantity(), line.unitPrice());
        var parts = new ArrayList<@Nullable Object>(Arrays.asList(
                line.sku().value(),
                line.quantity(),
                line.unitPrice(),
                line.listPrice() == plain.listPrice() ? null : line.listPrice(),
                line.total() == plain.total() ? null : line.total(),
                line.discounts().isEmpty() ? null : shares(line.discounts(), quote),
                line.taxes().isEmpty() ? null : TaxDocument.of(line.taxes()),
                line.taxReason().orElse(null)));
        while (parts.getLast() == null) {
            parts.removeLast();
        }
        return parts;
    }

    private static List<long[]> shares(List<Share> shares, Quote quote) {
        List<String> promotions =
                quote.discounts().stream().map(Discount::promotionId).toList();
        return shares.stream()
                .map(share -> new long[] {promotions.indexOf(share.promotionId()), share.amount()})
                .toList();
    }

    Quote toQuote(String lines, CurrencyUnit currency) {
        List<Discount> applied =
                orEmpty(discounts).stream().map(DiscountDocument::toDiscount).toList();
        return new Quote(
                currency,
                taxIncluded != null,
                rules,
                Stream.of(Json.read(lines, LineDocument[].class))
                        .map(line -> toLine(line, applied))
                        .toList(),
                Optional.ofNullable(shipping).map(charge -> toShipping(charge, applied)),
                applied,
                TaxDocument.toTaxes(taxes),
                totals.stream()
                        .map(total -> new Total(total.type(), total.amount()))
                        .toList());
    }

    private static OrderLine toLine(LineDocument line, List<Discount> applied) {
        OrderLine plain = OrderLine.plain(new Sku(line.sku()), line.quantity(), line.unitPrice());
        return new OrderLine(
                plain.sku(),
                plain.quantity(),
                Objects.requireNonNullElse(line.listPrice(), plain.listPrice()),
                plain.unitPrice(),
                toShares(line.discounts(), applied),
                TaxDocument.toTaxes(line.taxes()),
                Optional.ofNullable(line.taxReason()),
                Objects.requireNonNullElse(line.total(), plain.total()));
    }

    private static Shipping toShipping(ShippingDocument shipping, List<Discount> applied) {
        return new Shipping(
                shipping.method(),
                shipping.title(),
                shipping.price(),
                toShares(shipping.discounts(), applied),
                TaxDocument.toTaxes(shipping.taxes()),
                Optional.ofNullable(shipping.taxReason()),
                shipping.total());
    }

    private static List<Share> toShares(@Nullable List<long[]> shares, List<Discount> applied) {
        return orEmpty(shares).stream()
                .map(share -> new Share(applied.get((int) share[0]).promotionId(), share[1]))
                .toList();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
