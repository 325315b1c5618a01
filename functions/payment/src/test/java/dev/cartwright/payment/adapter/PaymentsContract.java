package dev.cartwright.payment.adapter;

import static dev.cartwright.payment.domain.Samples.ORDER;
import static dev.cartwright.payment.domain.Samples.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.testing.TestClock;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.payment.domain.Account;
import dev.cartwright.payment.domain.Ledger;
import dev.cartwright.payment.domain.Operation;
import dev.cartwright.payment.domain.OrderId;
import dev.cartwright.payment.domain.Payment;
import dev.cartwright.payment.domain.PaymentState;
import dev.cartwright.payment.domain.Payments;
import dev.cartwright.payment.domain.Posting;
import dev.cartwright.payment.domain.Refund;
import dev.cartwright.payment.domain.RefundId;
import dev.cartwright.payment.domain.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every implementation of {@link Payments} and {@link Ledger} has to do. */
abstract class PaymentsContract {

    private static final Instant DUE = Samples.attempt(Operation.AUTHORIZE).dueAt();

    final TestClock clock = new TestClock();

    abstract Payments payments();

    abstract Ledger ledger();

    /** Runs work as one transaction, again when a race was lost. */
    abstract void transaction(Runnable work);

    private Versioned<Payment> find() {
        return payments().find(ORDER).orElseThrow();
    }

    private void add(Payment payment) {
        transaction(() -> payments().save(Versioned.unsaved(Samples.in(PaymentState.UNASKED)), payment));
    }

    private void change(PaymentState state) {
        transaction(() -> payments().save(find(), Samples.in(state)));
    }

    private void add(Refund refund) {
        transaction(() -> payments().saveRefund(Versioned.unsaved(refund), refund));
    }

    private void post(OrderId order, Posting... postings) {
        transaction(() -> payments().post(order, List.of(postings)));
    }

    @Test
    void findsNothingThatNobodyAskedFor() {
        assertThat(payments().find(ORDER)).isEmpty();
        assertThat(payments().refunds(ORDER)).isEmpty();
        assertThat(payments().findRefund(ORDER, new RefundId("rfd_1"))).isEmpty();
        assertThat(ledger().of(ORDER)).isEmpty();
        assertThat(ledger().balances()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = PaymentState.class, names = "UNASKED", mode = EnumSource.Mode.EXCLUDE)
    void keepsEveryState(PaymentState state) {
        add(Samples.in(state));

        assertThat(find()).isEqualTo(new Versioned<>(Samples.in(state), 1));
    }

    @Test
    void keepsTheAttemptsThatEnded() {
        add(Samples.withAttempts());

        assertThat(find().value()).isEqualTo(Samples.withAttempts());
    }

    @Test
    void countsEveryChange() {
        add(Samples.in(PaymentState.REQUESTED));

        change(PaymentState.AUTHORIZED);
        change(PaymentState.CAPTURING);

        assertThat(find()).isEqualTo(new Versioned<>(Samples.in(PaymentState.CAPTURING), 3));
    }

    @Test
    void runsAgainWhenSomebodyElseWasFaster() {
        add(Samples.in(PaymentState.REQUESTED));
        var runs = new AtomicInteger();

        transaction(() -> {
            Versioned<Payment> read = find();
            if (runs.incrementAndGet() == 1) {
                change(PaymentState.AUTHORIZED);
            }
            payments().save(read, Samples.in(PaymentState.VOIDING));
        });

        assertThat(runs).hasValue(2);
        assertThat(find()).isEqualTo(new Versioned<>(Samples.in(PaymentState.VOIDING), 3));
    }

    @Test
    void beginsNoPaymentTwice() {
        var runs = new AtomicInteger();

        transaction(() -> {
            Versioned<Payment> read =
                    payments().find(ORDER).orElseGet(() -> Versioned.unsaved(Samples.in(PaymentState.UNASKED)));
            if (runs.incrementAndGet() == 1) {
                add(Samples.in(PaymentState.WITHDRAWN));
            }
            payments().save(read, Samples.in(PaymentState.REQUESTED));
        });

        assertThat(find().version()).isEqualTo(2);
    }

    @Test
    void forgetsWhatWasStagedWhenTheWorkDies() {
        assertThatThrownBy(() -> transaction(() -> {
                    payments()
                            .save(
                                    Versioned.unsaved(Samples.in(PaymentState.UNASKED)),
                                    Samples.in(PaymentState.AUTHORIZED));
                    payments().post(ORDER, List.of(Samples.authorization()));
                    payments().isHeard("msg_1");
                    throw new IllegalStateException("dead");
                }))
                .hasMessage("dead");

        assertThat(payments().find(ORDER)).isEmpty();
        assertThat(ledger().balances()).isEmpty();
        transaction(() -> assertThat(payments().isHeard("msg_1")).isFalse());
    }

    @Test
    void keepsWhatWasCommittedBeforeTheWorkDies() {
        assertThatThrownBy(() -> transaction(() -> {
                    payments()
                            .save(
                                    Versioned.unsaved(Samples.in(PaymentState.UNASKED)),
                                    Samples.in(PaymentState.REQUESTED));
                    payments().commit();
                    payments().save(find(), Samples.in(PaymentState.AUTHORIZED));
                    throw new IllegalStateException("dead");
                }))
                .hasMessage("dead");

        assertThat(find()).isEqualTo(new Versioned<>(Samples.in(PaymentState.REQUESTED), 1));
    }

    @Test
    void keepsRefundsInEveryState() {
        List<Refund> refunds = Samples.refunds();

        refunds.forEach(this::add);

        assertThat(payments().refunds(ORDER)).containsExactlyInAnyOrderElementsOf(refunds);
        assertThat(payments().refunds(new OrderId("ord_OTHER"))).isEmpty();
        assertThat(payments().findRefund(ORDER, refunds.getFirst().facts().id()))
                .contains(new Versioned<>(refunds.getFirst(), 1));
    }

    @Test
    void namesPaymentsWhoseAnswerIsOverdue() {
        add(Samples.in(PaymentState.REQUESTED));

        assertThat(payments().due(DUE)).isEmpty();
        assertThat(payments().due(DUE.plusMillis(1))).containsExactly(ORDER);
    }

    @Test
    void namesNoneThatWaitsForNobody() {
        add(Samples.in(PaymentState.REQUESTED));

        change(PaymentState.AUTHORIZED);

        assertThat(payments().due(DUE.plusSeconds(60))).isEmpty();
    }

    @Test
    void namesRefundsWhoseAnswerIsOverdue() {
        Samples.refunds().forEach(this::add);

        assertThat(payments().dueRefunds(DUE)).isEmpty();
        assertThat(payments().dueRefunds(DUE.plusMillis(1)))
                .singleElement()
                .isIn(Samples.refunds().stream()
                        .filter(Refund.Pending.class::isInstance)
                        .toList());
    }

    @Test
    void namesWhatChangedLastWithinAnHour() {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        add(Samples.in(PaymentState.REQUESTED));
        List<OrderId> early = payments().changedIn(hour);

        clock.forward(Duration.ofHours(1));
        change(PaymentState.AUTHORIZED);

        assertThat(early).containsExactly(ORDER);
        assertThat(payments().changedIn(hour)).isEmpty();
        assertThat(payments().changedIn(hour.plus(Duration.ofHours(1)))).containsExactly(ORDER);
    }

    @Test
    void hearsEachWebhookOnce() {
        transaction(() -> assertThat(payments().isHeard("msg_1")).isFalse());

        transaction(() -> {
            assertThat(payments().isHeard("msg_1")).isTrue();
            assertThat(payments().isHeard("msg_2")).isFalse();
        });
    }

    @Test
    void keepsThePostingsOfAPaymentTheEarliestFirst() {
        post(ORDER, Samples.authorization());
        post(ORDER, Samples.capture());
        post(new OrderId("ord_OTHER"), Samples.authorization());

        assertThat(ledger().of(ORDER)).containsExactly(Samples.authorization(), Samples.capture());
    }

    @Test
    void booksTwoPostingsAsOne() {
        post(ORDER, Samples.authorization(), Samples.capture());

        assertThat(ledger().of(ORDER)).hasSize(2);
        assertThat(balances()).isEqualTo(Map.of(Account.PSP_CLEARING, 2598L, Account.SALES, -2598L));
    }

    @Test
    void booksNothingTwice() {
        post(ORDER, Samples.authorization());
        var runs = new AtomicInteger();

        assertThatThrownBy(() -> transaction(() -> {
                    if (runs.incrementAndGet() > 1) {
                        throw new IllegalStateException("lost");
                    }
                    payments().post(ORDER, List.of(Samples.authorization()));
                }))
                .hasMessage("lost");

        assertThat(balances()).isEqualTo(Map.of(Account.AUTHORIZED_HOLD, 2598L, Account.PENDING_SALES, -2598L));
    }

    @Test
    void sumsOverAllPaymentsAndSumsToNothing() {
        IntStream.range(0, 40).forEach(n -> post(new OrderId("ord_" + n), Samples.authorization()));
        post(new OrderId("ord_7"), Samples.capture());
        Money euros = Money.ofMinor(CurrencyUnit.EUR, 1299);
        post(new OrderId("ord_EUR"), Samples.authorization(euros));

        assertThat(balances())
                .isEqualTo(Map.of(
                        Account.AUTHORIZED_HOLD,
                        39 * 2598L,
                        Account.PENDING_SALES,
                        -39 * 2598L,
                        Account.PSP_CLEARING,
                        2598L,
                        Account.SALES,
                        -2598L));
        assertThat(ledger().balances().get(CurrencyUnit.EUR))
                .isEqualTo(Map.of(Account.AUTHORIZED_HOLD, 1299L, Account.PENDING_SALES, -1299L));
    }

    /** In pounds; accounts with nothing on them are left out. */
    private Map<Account, Long> balances() {
        var balances = new TreeMap<>(ledger().balances().getOrDefault(pounds(0).getCurrencyUnit(), Map.of()));
        balances.values().removeIf(sum -> sum == 0);
        return balances;
    }
}
