package dev.cartwright.order.domain;

import static dev.cartwright.order.domain.CancelReason.PAYMENT_DECLINED;
import static dev.cartwright.order.domain.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.order.domain.CheckoutCommand.AuthorizePayment;
import dev.cartwright.order.domain.CheckoutCommand.RefundPayment;
import dev.cartwright.order.domain.CheckoutCommand.ReserveStock;
import dev.cartwright.order.domain.CheckoutCommand.VoidPayment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The process against the table in the README, which lists what changes or announces something; all else does neither. */
class OrderProcessTests {

    private static final List<OrderMessage> MESSAGES = List.of(
            new OrderMessage.StockReserved(),
            new OrderMessage.StockRefused(),
            new OrderMessage.ReservationExpired(),
            new OrderMessage.PaymentAuthorized(),
            new OrderMessage.PaymentDeclined(PAYMENT_DECLINED),
            new OrderMessage.PaymentCaptured(),
            new OrderMessage.PaymentVoided(),
            new OrderMessage.Cancellation(),
            new OrderMessage.Shipment(),
            new OrderMessage.Reminder(),
            new OrderMessage.Timeout());

    record Expected(Step step, OrderMessage message, String becomes, String announces) {}

    static Stream<Expected> table() throws IOException {
        Map<String, String[]> documented = documented();
        return Arrays.stream(Step.values())
                .flatMap(step -> MESSAGES.stream().map(message -> expected(step, message, documented)));
    }

    private static Expected expected(Step step, OrderMessage message, Map<String, String[]> documented) {
        String[] nothing = {step.name(), message.getClass().getSimpleName(), step.name(), ""};
        String[] row = documented.getOrDefault(step + " " + message.getClass().getSimpleName(), nothing);
        return new Expected(step, message, row[2], row[3]);
    }

    private static Map<String, String[]> documented() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> Arrays.stream(Step.values()).anyMatch(step -> line.startsWith("| " + step + " |")))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toArray(String[]::new))
                .collect(Collectors.toMap(row -> row[0] + " " + row[1], row -> row));
    }

    @ParameterizedTest
    @MethodSource("table")
    void followsTheTable(Expected expected) {
        OrderProcess.Next next = OrderProcess.after(Samples.in(expected.step()), expected.message(), NOON);

        assertThat(becomes(expected.step(), next.state())).isEqualTo(expected.becomes());
        assertThat(types(next.announcements())).isEqualTo(expected.announces());
    }

    private static String becomes(Step before, OrderState state) {
        return before != Step.CANCELLED && state instanceof OrderState.Cancelled(var reason)
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
        long known = table().filter(row -> !row.announces().isEmpty()
                        || !row.becomes().equals(row.step().name()))
                .count();

        assertThat(documented()).hasSize((int) known).hasSizeGreaterThan(20);
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
