package dev.cartwright.order.function;

import static dev.cartwright.order.function.OrderProblem.ALREADY_SHIPPED;

import dev.cartwright.kit.http.EdgeProblem;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.order.domain.CancelOrder;
import dev.cartwright.order.domain.CancelOrder.Outcome.AlreadyShipped;
import dev.cartwright.order.domain.CancelOrder.Outcome.Cancelled;
import dev.cartwright.order.domain.CancelOrder.Outcome.NoSuchOrder;
import dev.cartwright.order.domain.OrderId;
import java.util.function.Function;

/** {@code POST /v1/orders/{orderId}/cancellation}: contract/openapi.yaml#cancelOrder. */
public final class CancelOrderFunction implements Function<Request, Reply> {

    private final CancelOrder cancelOrder;

    public CancelOrderFunction(CancelOrder cancelOrder) {
        this.cancelOrder = cancelOrder;
    }

    @Override
    public Reply apply(Request request) {
        return switch (cancelOrder.handle(
                request.pathParameter("orderId", OrderId::new, EdgeProblem.NOT_FOUND), Visitors.of(request))) {
            case Cancelled(var order) -> Reply.ok(StatusView.of(order));
            case AlreadyShipped() -> Reply.refused(ALREADY_SHIPPED.about("Return the goods instead."));
            case NoSuchOrder() ->
                Reply.refused(EdgeProblem.NOT_FOUND.about("Guests send the order's token as Order-Token."));
        };
    }
}
