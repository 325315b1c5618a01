package dev.cartwright.order.function;

import static dev.cartwright.order.function.OrderProblem.NOT_CONFIRMED;

import dev.cartwright.kit.http.EdgeProblem;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.order.domain.OrderId;
import dev.cartwright.order.domain.ShipOrder;
import dev.cartwright.order.domain.ShipOrder.Outcome.NoSuchOrder;
import dev.cartwright.order.domain.ShipOrder.Outcome.NotConfirmed;
import dev.cartwright.order.domain.ShipOrder.Outcome.Shipped;
import java.util.function.Function;

/** {@code POST /v1/orders/{orderId}/shipment}: contract/openapi.yaml#shipOrder. */
public final class ShipOrderFunction implements Function<Request, Reply> {

    private final ShipOrder shipOrder;

    public ShipOrderFunction(ShipOrder shipOrder) {
        this.shipOrder = shipOrder;
    }

    @Override
    public Reply apply(Request request) {
        return switch (shipOrder.handle(request.pathParameter("orderId", OrderId::new, EdgeProblem.NOT_FOUND))) {
            case Shipped(var order) -> Reply.ok(StatusView.of(order));
            case NotConfirmed(var step) -> Reply.refused(NOT_CONFIRMED.about("It is " + step + "."));
            case NoSuchOrder() -> Reply.refused(EdgeProblem.NOT_FOUND.about("No order has this id."));
        };
    }
}
