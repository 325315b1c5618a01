package dev.cartwright.order.function;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.order.domain.AdvanceOrder;
import dev.cartwright.order.domain.OrderId;
import dev.cartwright.order.domain.OrderMessage;

/** What all consumers do with what they heard. */
final class TellOrder {

    private TellOrder() {}

    /** @throws InvalidInput when there is no such order: somebody holds goods or money for nobody, and has to be looked at */
    static void tell(AdvanceOrder advanceOrder, String orderId, OrderMessage message) {
        var outcome = advanceOrder.handle(new OrderId(orderId), message);
        InvalidInput.unless(outcome instanceof AdvanceOrder.Outcome.Told, "orderId is not one of ours");
    }
}
