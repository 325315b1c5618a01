package dev.cartwright.pricing.function;

import dev.cartwright.pricing.domain.Code;
import dev.cartwright.pricing.domain.Notice;
import dev.cartwright.pricing.domain.Quote;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A quote in a response: contract/openapi.yaml#/components/schemas/Quote. Amounts are in minor units of its currency. */
record QuoteView(
        String currency,
        boolean taxIncluded,
        String ruleVersion,
        List<LineView> lines,
        @Nullable ShippingView shipping,
        List<MethodView> shippingMethods,
        List<DiscountView> discounts,
        List<TaxView> taxes,
        List<TotalView> totals,
        List<MessageView> messages) {

    static QuoteView of(Quote quote) {
        return new QuoteView(
                quote.currency().getCode(),
                quote.taxIncluded(),
                Quote.RULE_VERSION,
                quote.lines().stream().map(LineView::of).toList(),
                quote.shipping().map(ShippingView::of).orElse(null),
                quote.shippingMethods().stream().map(MethodView::of).toList(),
                quote.discounts().stream().map(DiscountView::of).toList(),
                TaxView.all(quote.taxes()),
                quote.totals().stream().map(TotalView::of).toList(),
                quote.messages().stream().map(MessageView::of).toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    record LineView(
            String sku,
            int quantity,
            long listPrice,
            long unitPrice,
            List<PartView> discounts,
            List<TaxView> taxes,
            @Nullable String taxReason,
            long total) {

        static LineView of(Quote.Line line) {
            return new LineView(
                    line.sku(),
                    line.quantity(),
                    line.listPrice(),
                    line.unitPrice(),
                    PartView.all(line.discounts()),
                    TaxView.all(line.taxes()),
                    line.taxReason().orElse(null),
                    line.total());
        }
    }

    record ShippingView(
            String method,
            String title,
            long price,
            List<PartView> discounts,
            List<TaxView> taxes,
            @Nullable String taxReason,
            long total) {

        static ShippingView of(Quote.Shipping shipping) {
            return new ShippingView(
                    shipping.method().value(),
                    shipping.title(),
                    shipping.price(),
                    PartView.all(shipping.discounts()),
                    TaxView.all(shipping.taxes()),
                    shipping.taxReason().orElse(null),
                    shipping.total());
        }
    }

    record MethodView(String method, String title, long price) {

        static MethodView of(Quote.Method method) {
            return new MethodView(method.method().value(), method.title(), method.price());
        }
    }

    record PartView(String promotionId, long amount) {

        static List<PartView> all(List<Quote.DiscountPart> parts) {
            return parts.stream()
                    .map(part -> new PartView(part.promotion().value(), part.amount()))
                    .toList();
        }
    }

    /** @param rate as a fraction, without an exponent */
    record TaxView(String tax, String rate, long base, long amount, boolean included) {

        static List<TaxView> all(List<Quote.TaxPart> parts) {
            return parts.stream()
                    .map(part -> new TaxView(
                            part.tax(), part.rate().toPlainString(), part.base(), part.amount(), part.included()))
                    .toList();
        }
    }

    record DiscountView(
            String promotionId,
            @Nullable String code,
            String title,
            long amount,
            String method,
            int priority,
            boolean automatic,
            boolean limited,
            List<AllocationView> allocations) {

        static DiscountView of(Quote.AppliedDiscount discount) {
            return new DiscountView(
                    discount.promotion().value(),
                    discount.code().map(Code::value).orElse(null),
                    discount.title(),
                    discount.amount(),
                    word(discount.method()),
                    discount.priority(),
                    discount.automatic(),
                    discount.limited(),
                    discount.allocations().stream()
                            .map(part -> new AllocationView(part.path(), part.amount()))
                            .toList());
        }
    }

    record AllocationView(String path, long amount) {}

    record TotalView(String type, long amount) {

        static TotalView of(Quote.Total total) {
            return new TotalView(total.type().word(), total.amount());
        }
    }

    record MessageView(String type, String code, @Nullable String path, String severity, String content) {

        static MessageView of(Notice notice) {
            return new MessageView(
                    word(notice.type()),
                    notice.code(),
                    notice.path().orElse(null),
                    word(notice.severity()),
                    notice.content());
        }
    }
}
