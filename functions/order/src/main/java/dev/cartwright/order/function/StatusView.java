package dev.cartwright.order.function;

import dev.cartwright.order.domain.CancelReason;
import dev.cartwright.order.domain.Order;
import dev.cartwright.order.domain.Step;
import org.jspecify.annotations.Nullable;

/** The status of an order, without personal data, because the response of a write is stored for repeated requests. */
record StatusView(
        String orderId, Step.Status status, @Nullable CancelReason reason) {

    static StatusView of(Order order) {
        return new StatusView(
                order.id().value(), order.step().status(), order.cancelReason().orElse(null));
    }
}
