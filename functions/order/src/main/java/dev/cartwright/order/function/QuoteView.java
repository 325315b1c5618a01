package dev.cartwright.order.function;

import dev.cartwright.order.domain.OrderLine;
import dev.cartwright.order.domain.Quote;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an order costs, in the shape of pricing's quotes: contract/openapi.yaml#/components/schemas/Quote. */
record QuoteView(
        String currency,
        boolean taxIncluded,
        String ruleVersion,
        List<LineView> lines,
        @Nullable ShippingView shipping,
        List<DiscountView> discounts,
        List<Quote.Tax> taxes,
        List<Quote.Total> totals) {

    record LineView(
            String sku,
            int quantity,
            long listPrice,
            long unitPrice,
            List<Quote.Share> discounts,
            List<Quote.Tax> taxes,
            @Nullable String taxReason,
            long total) {

        static LineView of(OrderLine line) {
            return new LineView(
                    line.sku().value(),
                    line.quantity(),
                    line.listPrice(),
                    line.unitPrice(),
                    line.discounts(),
                    line.taxes(),
                    line.taxReason().orElse(null),
                    line.total());
        }
    }

    record ShippingView(
            String method,
            String title,
            long price,
            List<Quote.Share> discounts,
            List<Quote.Tax> taxes,
            @Nullable String taxReason,
            long total) {

        static ShippingView of(Quote.Shipping shipping) {
            return new ShippingView(
                    shipping.method(),
                    shipping.title(),
                    shipping.price(),
                    shipping.discounts(),
                    shipping.taxes(),
                    shipping.taxReason().orElse(null),
                    shipping.total());
        }
    }

    record DiscountView(
            String promotionId,
            @Nullable String code,
            String title,
            long amount,
            String method,
            int priority,
            boolean limited,
            List<AllocationView> allocations) {

        static DiscountView of(Quote.Discount discount, Quote quote) {
            return new DiscountView(
                    discount.promotionId(),
                    discount.code().orElse(null),
                    discount.title(),
                    discount.amount(),
                    discount.method(),
                    discount.priority(),
                    discount.limited(),
                    AllocationView.of(discount.promotionId(), quote));
        }
    }

    /** @param path {@code $.lines[0]} or {@code $.shipping} */
    record AllocationView(String path, long amount) {

        static List<AllocationView> of(String promotionId, Quote quote) {
            var allocations = new ArrayList<AllocationView>();
            for (int n = 0; n < quote.lines().size(); n++) {
                add(
                        allocations,
                        promotionId,
                        "$.lines[" + n + "]",
                        quote.lines().get(n).discounts());
            }
            quote.shipping().ifPresent(shipping -> add(allocations, promotionId, "$.shipping", shipping.discounts()));
            return allocations;
        }

        private static void add(
                List<AllocationView> allocations, String promotionId, String path, List<Quote.Share> shares) {
            shares.stream()
                    .filter(share -> share.promotionId().equals(promotionId))
                    .forEach(share -> allocations.add(new AllocationView(path, share.amount())));
        }
    }

    static QuoteView of(Quote quote) {
        return new QuoteView(
                quote.currency().getCode(),
                quote.taxIncluded(),
                quote.ruleVersion(),
                quote.lines().stream().map(LineView::of).toList(),
                quote.shipping().map(ShippingView::of).orElse(null),
                quote.discounts().stream()
                        .map(discount -> DiscountView.of(discount, quote))
                        .toList(),
                quote.taxes(),
                quote.totals());
    }
}
