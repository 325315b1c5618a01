package dev.cartwright.order.adapter;

import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.value.Email;
import dev.cartwright.kit.value.PostalAddress;
import dev.cartwright.order.domain.Order;
import dev.cartwright.order.domain.Order.Reached;
import dev.cartwright.order.domain.OrderId;
import dev.cartwright.order.domain.OrderLine;
import dev.cartwright.order.domain.OrderState;
import dev.cartwright.order.domain.Orders;
import dev.cartwright.order.domain.Owner;
import dev.cartwright.order.domain.Quote;
import dev.cartwright.order.domain.Recipient;
import dev.cartwright.order.domain.Sku;
import dev.cartwright.order.domain.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** An order that is found by any id while functions are primed. */
public final class SampleOrder {

    private static final Order ORDER = new Order(
            new OrderId("ord_sample"),
            new Owner.Customer("sample"),
            new Recipient(
                    new Email("sample@example.org"),
                    new PostalAddress(
                            "Sample",
                            "1 High Street",
                            Optional.empty(),
                            Optional.of("Town"),
                            Optional.empty(),
                            Optional.of("1"),
                            "GB"),
                    Optional.empty(),
                    Optional.empty()),
            new Quote(
                    CurrencyUnit.EUR,
                    true,
                    "1",
                    List.of(OrderLine.plain(new Sku("SAMPLE"), 1, 1)),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(new Quote.Total("total", 1))),
            new OrderState.Confirmed(),
            List.of(new Reached(Step.AWAITING_STOCK, Instant.EPOCH), new Reached(Step.CONFIRMED, Instant.EPOCH)),
            Optional.empty());

    private SampleOrder() {}

    public static Orders everywhere() {
        return new DynamoOrders(Table.holding(List.of(OrderRow.of(ORDER))));
    }
}
