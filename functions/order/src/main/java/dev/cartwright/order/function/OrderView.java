package dev.cartwright.order.function;

import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.order.domain.Address;
import dev.cartwright.order.domain.CancelReason;
import dev.cartwright.order.domain.Order;
import dev.cartwright.order.domain.OrderLine;
import dev.cartwright.order.domain.Step;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order in a response to its owner: contract/openapi.yaml#/components/schemas/Order. */
record OrderView(
        String orderId,
        Step.Status status,
        @Nullable CancelReason reason,
        Instant placedAt,
        WireMoney total,
        String email,
        AddressView shippingAddress,
        List<LineView> lines,
        List<ReachedView> history) {

    record LineView(String sku, int quantity, WireMoney unitPrice, WireMoney lineTotal) {

        static LineView of(OrderLine line) {
            return new LineView(
                    line.sku().value(), line.quantity(), WireMoney.of(line.unitPrice()), WireMoney.of(line.total()));
        }
    }

    record AddressView(
            String name, String line1, @Nullable String line2, String city, String postalCode, String country) {

        static AddressView of(Address address) {
            return new AddressView(
                    address.name(),
                    address.line1(),
                    address.line2().orElse(null),
                    address.city(),
                    address.postalCode(),
                    address.country());
        }
    }

    record ReachedView(Step step, Instant at) {

        static ReachedView of(Order.Reached reached) {
            return new ReachedView(reached.step(), reached.at());
        }
    }

    static OrderView of(Order order) {
        return new OrderView(
                order.id().value(),
                order.step().status(),
                order.cancelReason().orElse(null),
                order.placedAt(),
                WireMoney.of(order.total()),
                order.recipient().email().value(),
                AddressView.of(order.recipient().address()),
                order.lines().stream().map(LineView::of).toList(),
                order.history().stream().map(ReachedView::of).toList());
    }
}
