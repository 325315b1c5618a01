package dev.cartwright.order.function;

import dev.cartwright.kit.value.WireAddress;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.order.domain.CancelReason;
import dev.cartwright.order.domain.Order;
import dev.cartwright.order.domain.OrderLine;
import dev.cartwright.order.domain.Quote;
import dev.cartwright.order.domain.Sku;
import dev.cartwright.order.domain.Step;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order in a response to its owner: contract/openapi.yaml#/components/schemas/Order.
 *
 * @param outOfStock the SKUs of which there was too little, if it was cancelled for that
 */
record OrderView(
        String orderId,
        Step.Status status,
        @Nullable CancelReason reason,
        @Nullable List<String> outOfStock,
        Instant placedAt,
        WireMoney total,
        String email,
        WireAddress shippingAddress,
        @Nullable WireAddress billingAddress,
        @Nullable String vatNumber,
        List<LineView> lines,
        QuoteView quote,
        List<ReachedView> history) {

    record LineView(String sku, int quantity, WireMoney unitPrice, WireMoney lineTotal) {

        static LineView of(OrderLine line, Quote quote) {
            return new LineView(
                    line.sku().value(),
                    line.quantity(),
                    WireMoney.of(quote.money(line.unitPrice())),
                    WireMoney.of(quote.money(line.total())));
        }
    }

    record ReachedView(Step step, Instant at) {

        static ReachedView of(Order.Reached reached) {
            return new ReachedView(reached.step(), reached.at());
        }
    }

    /** @return null where stock was not the problem */
    private static @Nullable List<String> outOfStock(Order order) {
        List<String> skus = order.shortSkus().stream().map(Sku::value).toList();
        return skus.isEmpty() ? null : skus;
    }

    static OrderView of(Order order) {
        return new OrderView(
                order.id().value(),
                order.step().status(),
                order.cancelReason().orElse(null),
                outOfStock(order),
                order.placedAt(),
                WireMoney.of(order.total()),
                order.recipient().email().value(),
                WireAddress.of(order.recipient().address()),
                order.recipient().billingAddress().map(WireAddress::of).orElse(null),
                order.recipient().vatNumber().orElse(null),
                order.lines().stream()
                        .map(line -> LineView.of(line, order.quote()))
                        .toList(),
                QuoteView.of(order.quote()),
                order.history().stream().map(ReachedView::of).toList());
    }
}
