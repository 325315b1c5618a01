package dev.cartwright.payment.domain;

import static dev.cartwright.payment.domain.Samples.AMOUNT;
import static dev.cartwright.payment.domain.Samples.CHARGE;
import static dev.cartwright.payment.domain.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.value.Ids;
import dev.cartwright.kit.value.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The process against the table in the README, which lists what does something; all else does nothing. */
class PaymentProcessTests {

    private static final List<PaymentMessage> MESSAGES = List.of(
            new PaymentMessage.Authorize(AMOUNT),
            new PaymentMessage.Capture(),
            new PaymentMessage.Cancel(),
            new PaymentMessage.Reminder(),
            new PaymentMessage.TimeOver(),
            new PaymentMessage.ChargeApproved(CHARGE, AMOUNT),
            new PaymentMessage.ChargeDeclined(DeclineReason.DECLINED),
            new PaymentMessage.ChargeCaptured(CHARGE, AMOUNT),
            new PaymentMessage.ChargeVoided(CHARGE, AMOUNT));

    private static final Ids IDS = new Ids(InstantSource.fixed(NOON));

    record Expected(PaymentState state, PaymentMessage message, String becomes, String books, String announces) {

        boolean isSomething() {
            return !becomes.equals(state.name()) || !announces.isEmpty();
        }
    }

    static Stream<Expected> table() throws IOException {
        Map<String, String[]> documented = documented();
        return Arrays.stream(PaymentState.values())
                .flatMap(state -> MESSAGES.stream().map(message -> expected(state, message, documented)));
    }

    private static Expected expected(PaymentState state, PaymentMessage message, Map<String, String[]> documented) {
        String name = message.getClass().getSimpleName();
        String[] row =
                documented.getOrDefault(state + " " + name, new String[] {state.name(), name, state.name(), "", ""});
        return new Expected(state, message, row[2], row[3], row[4]);
    }

    private static Map<String, String[]> documented() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .filter(line ->
                        Arrays.stream(PaymentState.values()).anyMatch(state -> line.startsWith("| " + state + " |")))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toArray(String[]::new))
                .collect(Collectors.toMap(row -> row[0] + " " + row[1], row -> row));
    }

    private static PaymentProcess.Next after(PaymentState state, PaymentMessage message) {
        return PaymentProcess.after(Samples.in(state), message, NOON.plusSeconds(60), IDS);
    }

    @ParameterizedTest
    @MethodSource("table")
    void followsTheTable(Expected expected) {
        if (expected.becomes().equals("refused")) {
            assertThatThrownBy(() -> after(expected.state(), expected.message()))
                    .isInstanceOf(InvalidInput.class);
            return;
        }

        PaymentProcess.Next next = after(expected.state(), expected.message());

        assertThat(becomes(Samples.in(expected.state()), next.payment())).isEqualTo(expected.becomes());
        assertThat(names(next.postings(), Posting::name)).isEqualTo(expected.books());
        assertThat(names(next.events(), event -> event.getClass().getSimpleName()))
                .isEqualTo(expected.announces());
    }

    private static String becomes(Payment before, Payment after) {
        PaymentState state = PaymentState.of(after);
        return before instanceof Payment.Pending was
                        && after instanceof Payment.Pending is
                        && state == PaymentState.of(before)
                        && is.attempt().tries() == was.attempt().tries() + 1
                ? state + ", again"
                : state.name();
    }

    private static <T> String names(List<T> things, Function<T, String> name) {
        return things.stream().map(name).collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @MethodSource("table")
    void booksWhatIsHeldAndTakenAndNothingElse(Expected expected) {
        Map<Account, Long> booked = expected.books().isEmpty()
                ? Map.of()
                : LedgerSums.of(after(expected.state(), expected.message()).postings());

        assertThat(booked)
                .isEqualTo(
                        switch (expected.books()) {
                            case "" -> Map.of();
                            case "AUTHORIZATION" ->
                                Map.of(Account.AUTHORIZED_HOLD, 2598L, Account.PENDING_SALES, -2598L);
                            case "VOID" -> Map.of(Account.AUTHORIZED_HOLD, -2598L, Account.PENDING_SALES, 2598L);
                            case "CAPTURE" ->
                                Map.of(
                                        Account.AUTHORIZED_HOLD, -2598L,
                                        Account.PENDING_SALES, 2598L,
                                        Account.PSP_CLEARING, 2598L,
                                        Account.SALES, -2598L);
                            default -> Map.of(Account.PSP_CLEARING, 2598L, Account.SALES, -2598L);
                        });
        assertThat(booked.values().stream().mapToLong(Long::longValue).sum()).isZero();
    }

    @Test
    void documentsEveryRowOnce() throws IOException {
        long known = table().filter(Expected::isSomething).count();

        assertThat(documented()).hasSize((int) known).hasSizeGreaterThan(50);
    }

    @Test
    void knowsEveryMessage() {
        assertThat(MESSAGES).hasSize(PaymentMessage.class.getPermittedSubclasses().length);
    }

    @Test
    void tellsWhoseMoneyHowMuchAndWhyNot() {
        var authorized = after(PaymentState.REQUESTED, new PaymentMessage.ChargeApproved(CHARGE, AMOUNT));
        var declined =
                after(PaymentState.REQUESTED, new PaymentMessage.ChargeDeclined(DeclineReason.INSUFFICIENT_FUNDS));
        var overdue = after(PaymentState.REQUESTED, new PaymentMessage.TimeOver());

        assertThat(authorized.events()).containsExactly(PaymentEvent.PaymentAuthorized.of(Samples.facts()));
        assertThat(List.of(declined, overdue))
                .flatExtracting(PaymentProcess.Next::events)
                .extracting(event -> ((PaymentEvent.PaymentDeclined) event).reason())
                .containsExactly("INSUFFICIENT_FUNDS", "FAILED");
    }

    @Test
    void asksUnderTheSameKeyEachTime() {
        var first = (Payment.Requested) Samples.in(PaymentState.REQUESTED);

        var next = (Payment.Requested)
                PaymentProcess.after(first, new PaymentMessage.Authorize(AMOUNT), NOON.plusSeconds(60), IDS)
                        .payment();

        assertThat(next.attempt().key()).isEqualTo(first.attempt().key());
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentState.class,
            names = {"CAPTURING", "VOIDING"})
    void asksUnderANewKeyForAnotherOperation(PaymentState state) {
        PaymentMessage command =
                state == PaymentState.CAPTURING ? new PaymentMessage.Capture() : new PaymentMessage.Cancel();

        var next = (Payment.Pending) after(PaymentState.AUTHORIZED, command).payment();

        assertThat(PaymentState.of(next)).isEqualTo(state);
        assertThat(next.attempt().key()).startsWith("key_").isNotEqualTo("key_AUTHORIZE");
        assertThat(next.attempt().tries()).isEqualTo(1);
    }

    @Test
    void keepsEveryAttemptWithItsResult() {
        Payment requested = Samples.in(PaymentState.REQUESTED);

        Payment again = PaymentProcess.after(requested, new PaymentMessage.Reminder(), NOON.plusSeconds(60), IDS)
                .payment();
        Payment authorized = PaymentProcess.after(
                        again, new PaymentMessage.ChargeApproved(CHARGE, AMOUNT), NOON.plusSeconds(90), IDS)
                .payment();

        assertThat(((Payment.Authorized) authorized).facts().ended())
                .containsExactly(new Attempt.Ended(
                        Operation.AUTHORIZE, "key_AUTHORIZE", NOON, 2, "APPROVED", NOON.plusSeconds(90)));
    }

    @Test
    void waitsHalfAsLongAsItHasWaitedButNoLongerThanAnHour() {
        Attempt attempt = Samples.attempt(Operation.CAPTURE);

        assertThat(Stream.of(Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofDays(3))
                        .map(waited -> Duration.between(
                                NOON.plus(waited),
                                attempt.again(NOON.plus(waited)).dueAt())))
                .containsExactly(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(1));
    }

    @Test
    void booksNothingThatDoesNotSumToNothing() {
        assertThatThrownBy(() -> new Posting("ODD", NOON, AMOUNT.getCurrencyUnit(), Map.of(Account.SALES, 1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
