package dev.cartwright.order.adapter;

import static dev.cartwright.order.domain.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.PostalAddress;
import dev.cartwright.kit.value.Slice;
import dev.cartwright.kit.value.Subject;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.order.domain.AccessToken;
import dev.cartwright.order.domain.AdvanceOrder;
import dev.cartwright.order.domain.CartId;
import dev.cartwright.order.domain.Order;
import dev.cartwright.order.domain.OrderFilter;
import dev.cartwright.order.domain.OrderId;
import dev.cartwright.order.domain.OrderMessage;
import dev.cartwright.order.domain.OrderState;
import dev.cartwright.order.domain.OrderState.Hold;
import dev.cartwright.order.domain.OrderSummary;
import dev.cartwright.order.domain.Orders;
import dev.cartwright.order.domain.Owner;
import dev.cartwright.order.domain.Recipient;
import dev.cartwright.order.domain.Samples;
import dev.cartwright.order.domain.Sku;
import dev.cartwright.order.domain.Step;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Orders} has to do. */
abstract class OrdersContract {

    private static final Owner ANN = new Owner.Customer("ann");
    private static final PostalAddress HONG_KONG = new PostalAddress(
            "Ann Lee", "1 Queen's Road", Optional.empty(), Optional.empty(), Optional.of("HK"), Optional.empty(), "HK");

    abstract Orders orders();

    /** Runs work as one transaction. */
    abstract void transaction(Runnable work);

    private void add(Order order) {
        transaction(() -> orders().add(order, Optional.empty()));
    }

    private Order find(OrderId id) {
        return orders().find(id).orElseThrow().value();
    }

    private void tell(OrderId id, OrderMessage message, Instant now) {
        transaction(() -> new AdvanceOrder(orders(), InstantSource.fixed(now)).handle(id, message));
    }

    @Test
    void findsWhatWasAdded() {
        Order placed = Samples.placed();

        add(placed);

        assertThat(orders().find(placed.id())).contains(new Versioned<>(placed, 1));
    }

    @Test
    void keepsEverythingThatAnOrderWasPricedAt() {
        Order placed = Samples.placed(Samples.richQuote());

        add(placed);

        assertThat(find(placed.id())).isEqualTo(placed);
    }

    private static Order with(Recipient recipient) {
        Order some = Samples.placed();
        return new Order(some.id(), some.owner(), recipient, some.quote(), some.state(), some.history(), some.dueAt());
    }

    @Test
    void keepsAnAddressOfACountryWithoutPostalCodes() {
        Order placed = with(new Recipient(Samples.RECIPIENT.email(), HONG_KONG, Optional.empty(), Optional.empty()));

        add(placed);

        assertThat(find(placed.id())).isEqualTo(placed);
    }

    @Test
    void keepsWhatAnInvoiceNeeds() {
        Order placed = with(new Recipient(
                Samples.RECIPIENT.email(),
                Samples.RECIPIENT.address(),
                Optional.of(HONG_KONG),
                Optional.of("GB123456789")));

        add(placed);

        assertThat(find(placed.id())).isEqualTo(placed);
    }

    @Test
    void keepsWhatAnOrderStillWaitsFor() {
        Order placed = Samples.placed(Samples.richQuote());
        add(placed);

        tell(placed.id(), new OrderMessage.StockReserved(), NOON.plusSeconds(1));
        OrderState waiting = find(placed.id()).state();
        tell(placed.id(), new OrderMessage.PromotionsRedeemed(), NOON.plusSeconds(2));

        assertThat(waiting)
                .isEqualTo(new OrderState.AwaitingStock(Optional.of(Samples.TOKEN), Set.of(Hold.PROMOTIONS)));
        assertThat(find(placed.id()).step()).isEqualTo(Step.AWAITING_PAYMENT);
    }

    @Test
    void keepsNoTokenOfAFreeOrder() {
        Order placed = Samples.placed(Samples.freeQuote());
        add(placed);

        tell(placed.id(), new OrderMessage.StockReserved(), NOON.plusSeconds(1));

        assertThat(placed.state()).isEqualTo(new OrderState.AwaitingStock(Optional.empty(), Set.of(Hold.STOCK)));
        assertThat(find(placed.id()).step()).isEqualTo(Step.CONFIRMED);
    }

    @Test
    void findsTheOrderOfACart() {
        Order placed = Samples.placed();

        transaction(() -> orders().add(placed, Optional.of(new CartId("crt_1"))));

        assertThat(orders().ofCart(new CartId("crt_1"))).contains(placed);
        assertThat(orders().ofCart(new CartId("crt_2"))).isEmpty();
    }

    @Test
    void findsAGuestsOrder() {
        Order placed = Samples.placed(new Owner.Guest(new AccessToken("secret").hash()));

        add(placed);

        assertThat(orders().find(placed.id())).contains(new Versioned<>(placed, 1));
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        assertThat(orders().find(new OrderId("ord_UNKNOWN"))).isEmpty();
    }

    @Test
    void keepsEveryStateOfAnOrder() {
        Order placed = Samples.placed();
        add(placed);

        tell(placed.id(), new OrderMessage.StockReserved(), NOON.plusSeconds(1));
        Order awaitingPayment = find(placed.id());
        tell(placed.id(), new OrderMessage.PaymentAuthorized(), NOON.plusSeconds(2));
        Order confirmed = find(placed.id());
        tell(placed.id(), new OrderMessage.Shipment(), NOON.plusSeconds(3));
        Order shipped = find(placed.id());
        tell(placed.id(), new OrderMessage.PaymentCaptured(), NOON.plusSeconds(4));

        assertThat(List.of(awaitingPayment, confirmed, shipped, find(placed.id())))
                .extracting(Order::step)
                .containsExactly(Step.AWAITING_PAYMENT, Step.CONFIRMED, Step.SHIPPED, Step.CAPTURED);
        assertThat(orders().find(placed.id()).orElseThrow().version()).isEqualTo(5);
        assertThat(find(placed.id()).history())
                .extracting(Order.Reached::at)
                .startsWith(NOON, NOON.plusSeconds(1))
                .hasSize(5);
    }

    @Test
    void keepsWhyAnOrderWasCancelled() {
        Order placed = Samples.placed();
        add(placed);

        tell(placed.id(), new OrderMessage.StockRefused(List.of(new Sku("MUG-SAND"), new Sku("TEA-TIN"))), NOON);

        assertThat(find(placed.id()).cancelReason()).hasToString("Optional[OUT_OF_STOCK]");
        assertThat(find(placed.id()).shortSkus()).containsExactly(new Sku("MUG-SAND"), new Sku("TEA-TIN"));
    }

    @Test
    void listsACustomersOrdersNewestFirstPageByPage() {
        for (String id : List.of("ord_1", "ord_2", "ord_3")) {
            add(Samples.placed(new OrderId(id), ANN, NOON));
        }
        add(Samples.placed(new OrderId("ord_4"), new Owner.Customer("bob"), NOON));

        Slice<OrderSummary> first = orders().list(OrderFilter.ofCustomer("ann"), 2, Optional.empty());
        Optional<Cursor> next = first.next();
        Slice<OrderSummary> second = orders().list(OrderFilter.ofCustomer("ann"), 2, next);

        assertThat(first.items()).extracting(order -> order.id().value()).containsExactly("ord_3", "ord_2");
        assertThat(second.items()).extracting(order -> order.id().value()).containsExactly("ord_1");
        assertThat(second.next()).isEmpty();
        assertThat(second.items().getFirst().total()).isEqualTo(Samples.placed().total());
    }

    private List<String> listed(OrderFilter filter) {
        return orders().list(filter, 10, Optional.empty()).items().stream()
                .map(order -> order.id().value())
                .toList();
    }

    private void addThree() {
        add(Samples.placed(new OrderId("ord_1"), ANN, NOON));
        add(Samples.placed(new OrderId("ord_2"), new Owner.Customer("bob"), NOON.plusSeconds(10)));
        add(Samples.placed(
                new OrderId("ord_3"), new Owner.Guest(new AccessToken("secret").hash()), NOON.plusSeconds(20)));
        tell(new OrderId("ord_2"), new OrderMessage.Cancellation(), NOON.plusSeconds(11));
    }

    @Test
    void listsEverybodysOrdersNewestFirstPageByPage() {
        addThree();
        var all = new OrderFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        Slice<OrderSummary> first = orders().list(all, 2, Optional.empty());
        Slice<OrderSummary> second = orders().list(all, 2, first.next());

        assertThat(first.items()).extracting(order -> order.id().value()).containsExactly("ord_3", "ord_2");
        assertThat(first.items().get(0).customer()).isEmpty();
        assertThat(first.items().get(1).customer()).contains("bob");
        assertThat(second.items()).extracting(order -> order.id().value()).containsExactly("ord_1");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void goesOnWhereAPageEndedThoughItsLastOrderMoved() {
        addThree();
        var all = new OrderFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Slice<OrderSummary> first = orders().list(all, 1, Optional.empty());

        tell(new OrderId("ord_3"), new OrderMessage.Cancellation(), NOON.plusSeconds(21));
        Slice<OrderSummary> second = orders().list(all, 2, first.next());

        assertThat(second.items()).extracting(order -> order.id().value()).containsExactly("ord_2", "ord_1");
    }

    @Test
    void listsOrdersByStatus() {
        addThree();

        assertThat(listed(new OrderFilter(
                        Optional.empty(), Optional.of(Step.Status.PLACED), Optional.empty(), Optional.empty())))
                .containsExactly("ord_3", "ord_1");
        assertThat(listed(new OrderFilter(
                        Optional.empty(), Optional.of(Step.Status.CANCELLED), Optional.empty(), Optional.empty())))
                .containsExactly("ord_2");
        assertThat(listed(new OrderFilter(
                        Optional.empty(), Optional.of(Step.Status.SHIPPED), Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    @Test
    void listsOrdersByTheTimeTheyWerePlaced() {
        addThree();

        assertThat(listed(new OrderFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(NOON.plusSeconds(10)),
                        Optional.of(NOON.plusSeconds(20)))))
                .containsExactly("ord_2");
        assertThat(listed(new OrderFilter(
                        Optional.empty(), Optional.empty(), Optional.of(NOON.plusSeconds(11)), Optional.empty())))
                .containsExactly("ord_3");
        assertThat(listed(new OrderFilter(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(NOON.plusSeconds(10)))))
                .containsExactly("ord_1");
    }

    @Test
    void listsACustomersOrdersByStatusAndTime() {
        for (int n = 1; n <= 5; n++) {
            add(Samples.placed(new OrderId("ord_" + n), ANN, NOON.plusSeconds(n)));
        }
        tell(new OrderId("ord_1"), new OrderMessage.Cancellation(), NOON.plusSeconds(60));
        tell(new OrderId("ord_4"), new OrderMessage.Cancellation(), NOON.plusSeconds(60));
        Optional<Step.Status> cancelled = Optional.of(Step.Status.CANCELLED);
        var anns = new OrderFilter(Optional.of(new Subject("ann")), cancelled, Optional.empty(), Optional.empty());

        Slice<OrderSummary> first = orders().list(anns, 1, Optional.empty());
        Slice<OrderSummary> second = orders().list(anns, 1, first.next());

        assertThat(first.items()).extracting(order -> order.id().value()).containsExactly("ord_4");
        assertThat(second.items()).extracting(order -> order.id().value()).containsExactly("ord_1");
        assertThat(listed(new OrderFilter(
                        Optional.of(new Subject("ann")),
                        cancelled,
                        Optional.empty(),
                        Optional.of(NOON.plusSeconds(4)))))
                .containsExactly("ord_1");
        assertThat(listed(OrderFilter.ofCustomer("bob"))).isEmpty();
    }

    @Test
    void namesOrdersThatAreDue() {
        add(Samples.placed(new OrderId("ord_early"), ANN, NOON.minusSeconds(600)));
        add(Samples.placed(new OrderId("ord_late"), ANN, NOON));

        assertThat(orders().due(NOON)).containsExactly(new OrderId("ord_early"));
    }

    @Test
    void forgetsOrdersThatWaitForNobody() {
        add(Samples.placed(new OrderId("ord_gone"), ANN, NOON.minusSeconds(600)));

        tell(new OrderId("ord_gone"), new OrderMessage.Cancellation(), NOON);

        assertThat(orders().due(NOON)).isEmpty();
    }
}
