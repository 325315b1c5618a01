package dev.cartwright.order.adapter;

import static dev.cartwright.order.domain.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.lambda.Json;
import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.OutboxRow;
import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.testing.TestClock;
import dev.cartwright.kit.trace.TraceContext;
import dev.cartwright.kit.trace.Tracer;
import dev.cartwright.order.domain.AdvanceOrder;
import dev.cartwright.order.domain.Basket;
import dev.cartwright.order.domain.Order;
import dev.cartwright.order.domain.OrderLine;
import dev.cartwright.order.domain.OrderMessage;
import dev.cartwright.order.domain.Orders;
import dev.cartwright.order.domain.Samples;
import dev.cartwright.order.domain.Step;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DynamoOrdersTests extends OrdersContract {

    private static final int LARGEST_ITEM = 400 * 1024;

    private final Table table = LocalTable.fresh("gsi1", "gsi2").table();
    private final Transactions transactions =
            new Transactions(table, Json::write, new NoTracer(), new TestClock(), (type, reason) -> {});
    private final DynamoOrders orders = new DynamoOrders(table);

    private static final class NoTracer implements Tracer {

        @Override
        public <T> T segment(String name, TraceContext parent, Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T subsegment(String name, Supplier<T> work) {
            return work.get();
        }

        @Override
        public TraceContext current() {
            return TraceContext.NONE;
        }
    }

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
                placed.dueAt(),
                1);

        transaction(() -> orders.add(large));

        assertThat(orders.find(large.id())).contains(large);
        assertThat(row("CONTENT").text("lines").length()).isLessThan(LARGEST_ITEM / 3);
    }

    @Test
    void keepsNoPersonInTheRowThatIsIndexed() {
        transaction(() -> orders.add(Samples.placed()));

        assertThat(row("ORDER").attributes().toString()).doesNotContain("ann@example.org", "High Street", "Leeds");
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

        assertThat(orders.find(Samples.ID).orElseThrow().step()).isEqualTo(Step.AWAITING_PAYMENT);
        assertThat(OutboxRow.partitions().stream()
                        .flatMap(partition -> table.query(Query.of(partition)).items().stream())
                        .map(row -> row.text("type")))
                .containsExactly("AuthorizePayment.v1");
    }
}
