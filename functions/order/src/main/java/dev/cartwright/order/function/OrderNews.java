package dev.cartwright.order.function;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.order.domain.AdvanceOrder;
import dev.cartwright.order.domain.OrderId;
import dev.cartwright.order.domain.OrderMessage;

/** Advances an order by an event of another capability. */
final class OrderNews {

    private OrderNews() {}

    /**
     * @throws InvalidInput when there is no such order: stock or money is held without an order, which an operator must check
     */
    static void advance(AdvanceOrder advanceOrder, String orderId, OrderMessage message) {
        var outcome = advanceOrder.handle(new OrderId(orderId), message);
        InvalidInput.unless(outcome instanceof AdvanceOrder.Outcome.Told, "orderId", "is not one of ours");
    }
}
