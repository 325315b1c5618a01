package dev.cartwright.order.function;

import dev.cartwright.kit.http.Page;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Subject;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.order.domain.CancelReason;
import dev.cartwright.order.domain.OrderFilter;
import dev.cartwright.order.domain.OrderSummary;
import dev.cartwright.order.domain.Orders;
import dev.cartwright.order.domain.Step.Status;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/admin/orders}: contract/openapi.yaml#searchOrders. */
public final class SearchOrdersFunction implements Function<Request, Reply> {

    private final Orders orders;

    public SearchOrdersFunction(Orders orders) {
        this.orders = orders;
    }

    @Override
    public Reply apply(Request request) {
        return Reply.ok(Page.of(orders.list(filter(request), request.limit(), request.cursor()), FoundView::of));
    }

    private static OrderFilter filter(Request request) {
        return new OrderFilter(
                request.query("customer").map(Subject::new),
                request.query("status").map(SearchOrdersFunction::status),
                request.query("placedFrom").map(text -> time("placedFrom", text)),
                request.query("placedBefore").map(text -> time("placedBefore", text)));
    }

    private static Status status(String text) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("status is one of " + Arrays.toString(Status.values())));
    }

    private static Instant time(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(name + " is a time like 2026-11-24T08:00:00Z");
        }
    }

    /** @param customer absent for a guest's order */
    record FoundView(
            String orderId,
            @Nullable String customer,
            Status status,
            @Nullable CancelReason reason,
            Instant placedAt,
            WireMoney total) {

        static FoundView of(OrderSummary order) {
            return new FoundView(
                    order.id().value(),
                    order.customer().orElse(null),
                    order.step().status(),
                    order.cancelReason().orElse(null),
                    order.placedAt(),
                    WireMoney.of(order.total()));
        }
    }
}
