package dev.cartwright.order.function;

import dev.cartwright.kit.http.Page;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.order.domain.CancelReason;
import dev.cartwright.order.domain.OrderFilter;
import dev.cartwright.order.domain.OrderSummary;
import dev.cartwright.order.domain.Orders;
import dev.cartwright.order.domain.Step;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/orders}: contract/openapi.yaml#listOrders. */
public final class ListOrdersFunction implements Function<Request, Reply> {

    private final Orders orders;

    public ListOrdersFunction(Orders orders) {
        this.orders = orders;
    }

    @Override
    public Reply apply(Request request) {
        var slice = orders.list(OrderFilter.ofCustomer(request.caller().subject()), request.limit(), request.cursor());
        return Reply.ok(Page.of(slice, SummaryView::of));
    }

    record SummaryView(
            String orderId, Step.Status status, @Nullable CancelReason reason, Instant placedAt, WireMoney total) {

        static SummaryView of(OrderSummary order) {
            return new SummaryView(
                    order.id().value(),
                    order.step().status(),
                    order.cancelReason().orElse(null),
                    order.placedAt(),
                    WireMoney.of(order.total()));
        }
    }
}
