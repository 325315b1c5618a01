package dev.cartwright.order.adapter;

import static dev.cartwright.order.domain.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.OutboxRow;
import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.order.domain.AdvanceOrder;
import dev.cartwright.order.domain.Basket;
import dev.cartwright.order.domain.Order;
import dev.cartwright.order.domain.OrderLine;
import dev.cartwright.order.domain.OrderMessage;
import dev.cartwright.order.domain.Orders;
import dev.cartwright.order.domain.Owner;
import dev.cartwright.order.domain.Quote;
import dev.cartwright.order.domain.Samples;
import dev.cartwright.order.domain.Sku;
import dev.cartwright.order.domain.Step;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
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

    private static Order large(List<OrderLine> lines, List<Quote.Discount> discounts) {
        Order placed = Samples.placed();
        Quote quote = new Quote(
                Samples.GBP,
                true,
                "1",
                lines,
                Optional.empty(),
                discounts,
                List.of(),
                List.of(new Quote.Total("total", 1)));
        return new Order(
                placed.id(),
                placed.owner(),
                placed.recipient(),
                quote,
                placed.state(),
                placed.history(),
                placed.dueAt());
    }

    private static OrderLine discounted(int n, List<Quote.Discount> discounts) {
        return new OrderLine(
                new Sku("SKU-%060d".formatted(n)),
                100_000,
                1_000_000_001,
                1_000_000_000,
                discounts.stream()
                        .map(discount -> new Quote.Share(discount.promotionId(), 10_000_000_000L))
                        .toList(),
                List.of(new Quote.Tax("vat", "0.075", 90_000_000_000_000L, 20_000_000_000_000L, false)),
                Optional.empty(),
                90_000_000_000_000L);
    }

    private static List<Quote.Discount> discounts(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Quote.Discount("prm_" + n, Optional.empty(), "Sale", 1, "across", n, false))
                .toList();
    }

    private static List<OrderLine> lines(int count, List<Quote.Discount> discounts) {
        return IntStream.range(0, count).mapToObj(n -> discounted(n, discounts)).toList();
    }

    @Test
    void keepsTheLargestOrderWithinOneItemOfTheTable() {
        List<Quote.Discount> three = discounts(3);
        Order large = large(lines(Basket.MOST_LINES, three), three);

        transaction(() -> orders.add(large, Optional.empty()));

        assertThat(orders.find(large.id())).contains(new Versioned<>(large, 1));
        assertThat(row("CONTENT").text("lines").length()).isLessThan(LARGEST_ITEM * 3 / 4);
    }

    @Test
    void refusesWhatFitsNoItem() {
        List<Quote.Discount> many = discounts(20);
        Order large = large(lines(Basket.MOST_LINES, many), many);

        assertThatThrownBy(() -> transaction(() -> orders.add(large, Optional.empty())))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("too many");
    }

    @Test
    void refusesWhatFitsNoItemInTheScriptInWhichItIsWritten() {
        List<Quote.Discount> titled = IntStream.range(0, 2000)
                .mapToObj(n ->
                        new Quote.Discount("prm_" + n, Optional.empty(), "\u590F".repeat(100), 1, "across", n, false))
                .toList();
        Order large = large(lines(1, List.of()), titled);

        assertThatThrownBy(() -> transaction(() -> orders.add(large, Optional.empty())))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("too many");
    }

    @Test
    void readsAnOrderOfBeforeThereWasPricing() {
        Order placed = Samples.placed();
        transaction(() -> orders.add(placed, Optional.empty()));
        var row = new HashMap<>(row("ORDER").attributes());
        row.remove("quote");

        local.client().putItem(put -> put.tableName(local.name()).item(row));

        Order found = orders.find(Samples.ID).orElseThrow().value();
        assertThat(found.lines()).isEqualTo(placed.lines());
        assertThat(found.total()).isEqualTo(placed.total());
        assertThat(found.state()).isEqualTo(placed.state());
    }

    @Test
    void keepsNoPersonInAnIndex() {
        transaction(() -> orders.add(Samples.placed(), Optional.empty()));

        List<Row> listed = table.query(Query.of("CUSTOMER#ann").on("gsi1")).items();
        assertThat(listed).hasSize(1);
        assertThat(listed.getFirst().attributes()).containsOnlyKeys("pk", "sk", "gsi1pk", "gsi1sk");
        assertThat(listed.getFirst().attributes().toString()).doesNotContain("ann@example.org", "High Street", "Leeds");
    }

    @Test
    void keepsASmallOrderInOneRow() {
        transaction(() -> orders.add(Samples.placed(), Optional.empty()));

        assertThat(table.query(Query.of("ORDER#" + Samples.ID)).items())
                .extracting(row -> row.text("sk"))
                .containsExactly("ORDER");
    }

    @Test
    void movesAnOrderThatStaysWhereTheIndexListsIt() {
        transaction(() -> orders.add(
                Samples.placed(Samples.ID, new Owner.Customer("ann"), NOON.plusSeconds(1)), Optional.empty()));
        String due = row("ORDER").text("gsi2sk");

        transaction(() -> new AdvanceOrder(orders, InstantSource.fixed(NOON.plusSeconds(2)))
                .handle(Samples.ID, new OrderMessage.StockReserved()));

        assertThat(row("ORDER").text("step")).isEqualTo("AWAITING_PAYMENT");
        assertThat(row("ORDER").text("gsi2sk")).isEqualTo(due);
    }

    @Test
    void keepsThePaymentTokenOnlyUntilTheAnswer() {
        transaction(() -> orders.add(Samples.placed(), Optional.empty()));
        var advanceOrder = new AdvanceOrder(orders, InstantSource.fixed(NOON));

        transaction(() -> advanceOrder.handle(Samples.ID, new OrderMessage.StockReserved()));
        boolean whileWaiting = row("ORDER").has("paymentToken");
        transaction(() -> advanceOrder.handle(Samples.ID, new OrderMessage.PaymentAuthorized()));

        assertThat(whileWaiting).isTrue();
        assertThat(row("ORDER").has("paymentToken")).isFalse();
    }

    @Test
    void announcesWithTheChange() {
        transaction(() -> orders.add(Samples.placed(), Optional.empty()));

        transaction(() -> new AdvanceOrder(orders, InstantSource.fixed(NOON))
                .handle(Samples.ID, new OrderMessage.StockReserved()));

        assertThat(orders.find(Samples.ID).orElseThrow().value().step()).isEqualTo(Step.AWAITING_PAYMENT);
        assertThat(OutboxRow.partitions().stream()
                        .flatMap(partition -> table.query(Query.of(partition)).items().stream())
                        .map(row -> row.text("type")))
                .containsExactly("AuthorizePayment.v1");
    }
}
