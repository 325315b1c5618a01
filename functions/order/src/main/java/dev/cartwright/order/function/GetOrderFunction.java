package dev.cartwright.order.function;

import dev.cartwright.kit.http.EdgeProblem;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.order.domain.Order;
import dev.cartwright.order.domain.OrderId;
import dev.cartwright.order.domain.Orders;
import java.util.function.Function;

/** {@code GET /v1/orders/{orderId}}: contract/openapi.yaml#getOrder. */
public final class GetOrderFunction implements Function<Request, Reply> {

    private final Orders orders;

    public GetOrderFunction(Orders orders) {
        this.orders = orders;
    }

    @Override
    public Reply apply(Request request) {
        return orders.find(request.pathParameter("orderId", OrderId::new, EdgeProblem.NOT_FOUND))
                .filter(found -> found.value().owner().admits(Visitors.of(request)))
                .map(GetOrderFunction::reply)
                .orElseGet(() ->
                        Reply.refused(EdgeProblem.NOT_FOUND.about("Guests send the order's token as Order-Token.")));
    }

    private static Reply reply(Versioned<Order> found) {
        return Reply.ok(OrderView.of(found.value())).withVersion(found.version());
    }
}
