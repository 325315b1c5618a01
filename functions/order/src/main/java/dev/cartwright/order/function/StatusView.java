package dev.cartwright.order.function;

import dev.cartwright.order.domain.CancelReason;
import dev.cartwright.order.domain.Order;
import dev.cartwright.order.domain.Step;
import org.jspecify.annotations.Nullable;

/** Where an order stands; names no person, since the answer to a write is kept for its repetition. */
record StatusView(
        String orderId, Step.Status status, @Nullable CancelReason reason) {

    static StatusView of(Order order) {
        return new StatusView(
                order.id().value(), order.step().status(), order.cancelReason().orElse(null));
    }
}
