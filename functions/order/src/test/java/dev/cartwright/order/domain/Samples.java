package dev.cartwright.order.domain;

import dev.cartwright.kit.value.Email;
import dev.cartwright.order.domain.OrderState.AwaitingPayment;
import dev.cartwright.order.domain.OrderState.AwaitingStock;
import dev.cartwright.order.domain.OrderState.Cancelled;
import dev.cartwright.order.domain.OrderState.Captured;
import dev.cartwright.order.domain.OrderState.Confirmed;
import dev.cartwright.order.domain.OrderState.Shipped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Values that tests share. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    public static final OrderId ID = new OrderId("ord_01JDF0M5T8W2K4Q6R8S0T2V4W6");
    public static final PaymentToken TOKEN = new PaymentToken("tok_approve");
    public static final Recipient RECIPIENT = new Recipient(
            new Email("ann@example.org"),
            new Address("Ann Lee", "1 High Street", Optional.of("Flat 2"), "Leeds", "LS1 4AP", "GB"));
    public static final List<OrderLine> LINES = List.of(line("MUG-SAND", 2, 1299), line("TEA-TIN", 1, 450));

    private Samples() {}

    public static OrderLine line(String sku, int quantity, long pence) {
        return new OrderLine(new Sku(sku), quantity, Money.ofMinor(CurrencyUnit.of("GBP"), pence));
    }

    public static Order placed(Owner owner) {
        return placed(ID, owner, NOON);
    }

    public static Order placed(OrderId id, Owner owner, Instant at) {
        return Order.placed(id, owner, RECIPIENT, LINES, TOKEN, at);
    }

    public static Order placed() {
        return placed(new Owner.Customer("ann"));
    }

    public static Order in(Step step) {
        return step == Step.AWAITING_STOCK ? placed() : placed().reach(state(step), NOON.plusSeconds(1));
    }

    private static OrderState state(Step step) {
        return switch (step) {
            case AWAITING_STOCK -> new AwaitingStock(TOKEN);
            case AWAITING_PAYMENT -> new AwaitingPayment(TOKEN);
            case CONFIRMED -> new Confirmed();
            case SHIPPED -> new Shipped();
            case CAPTURED -> new Captured();
            case CANCELLED -> new Cancelled(CancelReason.CANCELLED_BY_CUSTOMER);
        };
    }
}
