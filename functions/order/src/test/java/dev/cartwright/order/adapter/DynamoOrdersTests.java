package dev.cartwright.order.adapter;

import static dev.cartwright.order.domain.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.OutboxRow;
import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.order.domain.AdvanceOrder;
import dev.cartwright.order.domain.Basket;
import dev.cartwright.order.domain.Order;
import dev.cartwright.order.domain.OrderLine;
import dev.cartwright.order.domain.OrderMessage;
import dev.cartwright.order.domain.Orders;
import dev.cartwright.order.domain.Owner;
import dev.cartwright.order.domain.Samples;
import dev.cartwright.order.domain.Step;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DynamoOrdersTests extends OrdersContract {

    private static final int LARGEST_ITEM = 400 * 1024;

    private final LocalTable local = LocalTable.fresh("gsi1", "gsi2", "gsi3");
    private final Table table = local.table();
    private final Transactions transactions = local.transactions();
    private final DynamoOrders orders = new DynamoOrders(table);

    @Override
    Orders orders() {
        return orders;
    }

    @Override
    void transaction(Runnable work) {
        transactions.run(work);
    }

    private Row row(String sort) {
        return table.find(new Key("ORDER#" + Samples.ID, sort)).orElseThrow();
    }

    @Test
    void keepsTheLargestOrderWithinOneItemOfTheTable() {
        List<OrderLine> lines = IntStream.range(0, Basket.MOST_LINES)
                .mapToObj(n -> Samples.line("SKU-%060d".formatted(n), 100_000, 1_000_000_000))
                .toList();
        Order placed = Samples.placed();
        Order large = new Order(
                placed.id(),
                placed.owner(),
                placed.recipient(),
                lines,
                placed.state(),
                placed.history(),
                placed.dueAt());

        transaction(() -> orders.add(large));

        assertThat(orders.find(large.id())).contains(new Versioned<>(large, 1));
        assertThat(row("CONTENT").text("lines").length()).isLessThan(LARGEST_ITEM / 3);
    }

    @Test
    void keepsNoPersonInAnIndex() {
        transaction(() -> orders.add(Samples.placed()));

        List<Row> listed = table.query(Query.of("CUSTOMER#ann").on("gsi1")).items();
        assertThat(listed).hasSize(1);
        assertThat(listed.getFirst().attributes()).containsOnlyKeys("pk", "sk", "gsi1pk", "gsi1sk");
        assertThat(listed.getFirst().attributes().toString()).doesNotContain("ann@example.org", "High Street", "Leeds");
    }

    @Test
    void keepsASmallOrderInOneRow() {
        transaction(() -> orders.add(Samples.placed()));

        assertThat(table.query(Query.of("ORDER#" + Samples.ID)).items())
                .extracting(row -> row.text("sk"))
                .containsExactly("ORDER");
    }

    @Test
    void movesAnOrderThatStaysWhereTheIndexListsIt() {
        transaction(() -> orders.add(Samples.placed(Samples.ID, new Owner.Customer("ann"), NOON.plusSeconds(1))));
        String due = row("ORDER").text("gsi2sk");

        transaction(() -> new AdvanceOrder(orders, InstantSource.fixed(NOON.plusSeconds(2)))
                .handle(Samples.ID, new OrderMessage.StockReserved()));

        assertThat(row("ORDER").text("step")).isEqualTo("AWAITING_PAYMENT");
        assertThat(row("ORDER").text("gsi2sk")).isEqualTo(due);
    }

    @Test
    void keepsThePaymentTokenOnlyUntilTheAnswer() {
        transaction(() -> orders.add(Samples.placed()));
        var advanceOrder = new AdvanceOrder(orders, InstantSource.fixed(NOON));

        transaction(() -> advanceOrder.handle(Samples.ID, new OrderMessage.StockReserved()));
        boolean whileWaiting = row("ORDER").has("paymentToken");
        transaction(() -> advanceOrder.handle(Samples.ID, new OrderMessage.PaymentAuthorized()));

        assertThat(whileWaiting).isTrue();
        assertThat(row("ORDER").has("paymentToken")).isFalse();
    }

    @Test
    void announcesWithTheChange() {
        transaction(() -> orders.add(Samples.placed()));

        transaction(() -> new AdvanceOrder(orders, InstantSource.fixed(NOON))
                .handle(Samples.ID, new OrderMessage.StockReserved()));

        assertThat(orders.find(Samples.ID).orElseThrow().value().step()).isEqualTo(Step.AWAITING_PAYMENT);
        assertThat(OutboxRow.partitions().stream()
                        .flatMap(partition -> table.query(Query.of(partition)).items().stream())
                        .map(row -> row.text("type")))
                .containsExactly("AuthorizePayment.v1");
    }
}
