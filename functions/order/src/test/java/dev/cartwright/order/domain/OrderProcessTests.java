package dev.cartwright.order.domain;

import static dev.cartwright.order.domain.CancelReason.PAYMENT_DECLINED;
import static dev.cartwright.order.domain.Samples.NOON;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.order.domain.CheckoutCommand.AuthorizePayment;
import dev.cartwright.order.domain.CheckoutCommand.RedeemPromotions;
import dev.cartwright.order.domain.CheckoutCommand.RefundPayment;
import dev.cartwright.order.domain.CheckoutCommand.ReserveStock;
import dev.cartwright.order.domain.CheckoutCommand.VoidPayment;
import dev.cartwright.order.domain.OrderEvent.OrderCancelled;
import dev.cartwright.order.domain.OrderState.AwaitingStock;
import dev.cartwright.order.domain.OrderState.Hold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The process against the table in the README, which lists what changes or announces something; all else does neither. */
class OrderProcessTests {

    private static final List<OrderMessage> MESSAGES = List.of(
            new OrderMessage.StockReserved(),
            new OrderMessage.StockRefused(List.of(new Sku("MUG-SAND"))),
            new OrderMessage.ReservationExpired(),
            new OrderMessage.PromotionsRedeemed(),
            new OrderMessage.PromotionsRefused(),
            new OrderMessage.PaymentAuthorized(),
            new OrderMessage.PaymentDeclined(PAYMENT_DECLINED),
            new OrderMessage.PaymentCaptured(),
            new OrderMessage.PaymentVoided(),
            new OrderMessage.Cancellation(),
            new OrderMessage.Shipment(),
            new OrderMessage.Reminder(),
            new OrderMessage.Timeout());

    /** Orders with a limited promotion, by what they wait for. */
    private static final Map<String, Order> WAITING = Map.of(
            "STOCK, PROMOTIONS", Samples.missing(EnumSet.allOf(Hold.class)),
            "STOCK", Samples.missing(Set.of(Hold.STOCK)),
            "PROMOTIONS", Samples.missing(Set.of(Hold.PROMOTIONS)));

    /** @param from a step, or what the first step still waits for */
    record Expected(String from, OrderMessage message, String becomes, String announces) {}

    static Stream<Expected> table() throws IOException {
        return expected(Arrays.stream(Step.values()).map(Step::name));
    }

    static Stream<Expected> waiting() throws IOException {
        return expected(WAITING.keySet().stream());
    }

    private static Stream<Expected> expected(Stream<String> froms) throws IOException {
        Map<String, String[]> documented = documented();
        return froms.flatMap(from -> MESSAGES.stream().map(message -> expected(from, message, documented)));
    }

    private static Expected expected(String from, OrderMessage message, Map<String, String[]> documented) {
        String[] nothing = {from, message.getClass().getSimpleName(), from, ""};
        String[] row = documented.getOrDefault(from + " " + message.getClass().getSimpleName(), nothing);
        return new Expected(from, message, row[2], row[3]);
    }

    private static Map<String, String[]> documented() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> Stream.concat(Arrays.stream(Step.values()).map(Step::name), WAITING.keySet().stream())
                        .anyMatch(from -> line.startsWith("| " + from + " |")))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toArray(String[]::new))
                .collect(Collectors.toMap(row -> row[0] + " " + row[1], row -> row));
    }

    @ParameterizedTest
    @MethodSource("table")
    void followsTheTable(Expected expected) {
        Order order = Samples.in(Step.valueOf(expected.from()));

        OrderProcess.Next next = OrderProcess.after(order, expected.message(), NOON);

        assertThat(becomes(order, next.state())).isEqualTo(expected.becomes());
        assertThat(types(next.announcements())).isEqualTo(expected.announces());
    }

    @ParameterizedTest
    @MethodSource("waiting")
    void waitsForStockAndPromotionsInAnyOrder(Expected expected) {
        OrderProcess.Next next =
                OrderProcess.after(requireNonNull(WAITING.get(expected.from())), expected.message(), NOON);

        assertThat(waits(next.state())).isEqualTo(expected.becomes());
        assertThat(types(next.announcements())).isEqualTo(expected.announces());
    }

    private static String waits(OrderState state) {
        return state instanceof AwaitingStock(var _, var missing)
                ? missing.stream().sorted().map(Hold::name).collect(Collectors.joining(", "))
                : becomes(Samples.placed(), state);
    }

    /** The same rows, but that whoever cancels gives the promotions back. */
    @ParameterizedTest
    @MethodSource("table")
    void releasesPromotionsWithEveryCancellation(Expected expected) {
        Step step = Step.valueOf(expected.from());
        if (step == Step.AWAITING_STOCK) {
            return;
        }

        OrderProcess.Next next = OrderProcess.after(Samples.in(step, Samples.richQuote()), expected.message(), NOON);

        boolean tooLate = step == Step.CANCELLED && expected.message() instanceof OrderMessage.PromotionsRedeemed;
        boolean released = tooLate || expected.announces().contains("OrderCancelled");
        assertThat(types(next.announcements()))
                .isEqualTo(released ? join(expected.announces(), "ReleasePromotions") : expected.announces());
    }

    private static String join(String announces, String more) {
        return announces.isEmpty() ? more : announces + ", " + more;
    }

    /** The same rows without payment. */
    @ParameterizedTest
    @MethodSource("table")
    void tellsPaymentNothingOfAFreeOrder(Expected expected) {
        Order free = Samples.in(Step.valueOf(expected.from()), Samples.freeQuote());

        OrderProcess.Next next = OrderProcess.after(free, expected.message(), NOON);

        String rest = Arrays.stream(expected.announces().split(", "))
                .filter(type -> !type.endsWith("Payment"))
                .collect(Collectors.joining(", "));
        boolean confirmed = expected.becomes().equals("AWAITING_PAYMENT") && free.step() == Step.AWAITING_STOCK;
        assertThat(types(next.announcements())).isEqualTo(confirmed ? "OrderConfirmed" : rest);
        assertThat(becomes(free, next.state()))
                .isEqualTo(
                        confirmed
                                ? "CONFIRMED"
                                : expected.message() instanceof OrderMessage.Shipment && free.step() == Step.CONFIRMED
                                        ? "CAPTURED"
                                        : expected.becomes());
    }

    private static String becomes(Order before, OrderState state) {
        return before.step() != Step.CANCELLED && state instanceof OrderState.Cancelled(var reason, var _)
                ? "CANCELLED: " + reason
                : Step.of(state).name();
    }

    private static String types(List<OrderAnnouncement> announcements) {
        return announcements.stream()
                .map(announcement -> announcement.getClass().getSimpleName())
                .collect(Collectors.joining(", "));
    }

    @Test
    void documentsEveryRowOnce() throws IOException {
        long known = Stream.concat(table(), waiting())
                .filter(row -> !row.announces().isEmpty() || !row.becomes().equals(row.from()))
                .count();

        assertThat(documented()).hasSize((int) known).hasSizeGreaterThan(50);
    }

    @Test
    void redeemsTheLimitedPromotionsAgainUntilTheyAreAnswered() {
        Order order = Samples.missing(Set.of(Hold.PROMOTIONS));

        var next = OrderProcess.after(order, new OrderMessage.Reminder(), NOON);

        assertThat(next.announcements())
                .containsExactly(new RedeemPromotions(Samples.ID.value(), "ann", List.of("prm_ten")));
        assertThat(next.state()).isEqualTo(order.state());
    }

    @Test
    void keepsDeadlineAndHistoryWhileItWaitsForTheOther() {
        Order order = Samples.missing(EnumSet.allOf(Hold.class));

        var next = OrderProcess.after(order, new OrderMessage.StockReserved(), NOON.plusSeconds(40));
        Order reached = order.reach(next.state(), NOON.plusSeconds(40));

        assertThat(reached.history()).isEqualTo(order.history());
        assertThat(reached.dueAt()).isEqualTo(order.dueAt());
    }

    @Test
    void namesWhatWasShort() {
        var next =
                OrderProcess.after(Samples.placed(), new OrderMessage.StockRefused(List.of(new Sku("TEA-TIN"))), NOON);

        assertThat(next.state())
                .isEqualTo(new OrderState.Cancelled(CancelReason.OUT_OF_STOCK, List.of(new Sku("TEA-TIN"))));
        assertThat(next.announcements())
                .containsExactly(new OrderCancelled(Samples.ID.value(), "OUT_OF_STOCK", List.of("TEA-TIN")));
    }

    @Test
    void knowsEveryMessage() {
        assertThat(MESSAGES).hasSize(OrderMessage.class.getPermittedSubclasses().length);
    }

    @Test
    void authorizesTheWholeAmountWithTheCustomersToken() {
        var next = OrderProcess.after(Samples.placed(), new OrderMessage.StockReserved(), NOON);

        assertThat(next.announcements())
                .containsExactly(new AuthorizePayment(Samples.ID.value(), new WireMoney(3048, "GBP"), "tok_approve"));
    }

    @Test
    void asksForTheSameStockAgain() {
        ReserveStock first = ReserveStock.of(Samples.placed());

        var next = OrderProcess.after(Samples.placed(), new OrderMessage.Reminder(), NOON.plusSeconds(90));

        assertThat(next.announcements()).containsExactly(first);
    }

    @Test
    void voidsForTheReasonOfTheCancellation() {
        var next = OrderProcess.after(Samples.in(Step.CANCELLED), new OrderMessage.PaymentAuthorized(), NOON);

        assertThat(next.announcements()).containsExactly(new VoidPayment(Samples.ID.value(), "CANCELLED_BY_CUSTOMER"));
    }

    @Test
    void refundsUnderTheSameIdEachTime() {
        var next = OrderProcess.after(Samples.in(Step.CANCELLED), new OrderMessage.PaymentCaptured(), NOON);

        assertThat(next.announcements())
                .containsExactly(new RefundPayment(
                        Samples.ID.value(),
                        "rfd_01JDF0M5T8W2K4Q6R8S0T2V4W6",
                        new WireMoney(3048, "GBP"),
                        "CANCELLED_BY_CUSTOMER"));
    }
}
