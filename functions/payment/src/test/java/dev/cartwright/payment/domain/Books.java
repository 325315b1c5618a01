package dev.cartwright.payment.domain;

import dev.cartwright.kit.testing.TestClock;
import dev.cartwright.kit.value.Ids;
import dev.cartwright.payment.domain.FakeProvider.Fate;
import dev.cartwright.payment.domain.ReceiveNews.News;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The use cases on fakes; what becomes of the provider's next calls is queued, and then all are answered. */
final class Books {

    final TestClock clock = new TestClock();
    final InMemoryPayments payments = new InMemoryPayments(clock);
    final Deque<Fate> fates = new ArrayDeque<>();
    final FakeProvider provider =
            new FakeProvider(() -> Optional.ofNullable(fates.poll()).orElse(Fate.ANSWERED), () -> {});
    private final AdvancePayment advance;
    private final SettleRefund settle;
    private final RefundPayment refundPayment;
    private final ReconcilePayments reconcile = new ReconcilePayments(payments, payments, provider);

    Books() {
        this(clock -> clock);
    }

    /** @param watch what the use cases look at, instead of the clock itself */
    Books(UnaryOperator<InstantSource> watch) {
        InstantSource time = watch.apply(clock);
        var ids = new Ids(time);
        advance = new AdvancePayment(payments, new AskProvider(provider, Samples.PATIENCE, time), ids, time);
        settle = new SettleRefund(payments, provider, ids, time);
        refundPayment = new RefundPayment(payments, settle, time);
    }

    void tell(PaymentMessage message) {
        payments.transaction(
                () -> advance.handle(new AdvancePayment.Command(Samples.ORDER, message, Optional.of(Samples.TOKEN))));
    }

    Books authorized() {
        tell(new PaymentMessage.Authorize(Samples.AMOUNT));
        return this;
    }

    Books captured() {
        authorized().tell(new PaymentMessage.Capture());
        return this;
    }

    void refund(String id, long pence) {
        var command = new RefundPayment.Command(Samples.ORDER, new RefundId(id), Samples.pounds(pence), "Broken");
        payments.transaction(() -> refundPayment.handle(command));
    }

    void hear(String webhookId, News news) {
        payments.transaction(() -> new ReceiveNews(payments, advance, settle).handle(webhookId, news));
    }

    void sweep() {
        payments.transaction(() -> new SweepPayments(payments, advance, settle).handle(clock.instant()));
    }

    void reconcile() {
        payments.transaction(() -> reconcile.handle(clock.instant()));
    }

    List<Difference> differences() {
        return reconcile.differences(Samples.ORDER).orElseThrow();
    }

    Payment payment() {
        return payments.find(Samples.ORDER).orElseThrow().value();
    }

    ChargeId chargeId() {
        return ((Payment.Charged) payment()).chargeId();
    }

    String state() {
        return PaymentState.of(payment()).name();
    }

    PaymentEvent lastSaid() {
        return payments.announced().getLast();
    }

    List<String> differencesSaid() {
        return payments.announced().stream()
                .filter(PaymentEvent.PaymentDifferenceDetected.class::isInstance)
                .map(event -> ((PaymentEvent.PaymentDifferenceDetected) event).reason())
                .toList();
    }
}
