package dev.cartwright.payment.domain;

import dev.cartwright.kit.value.Versioned;
import dev.cartwright.payment.domain.PaymentEvent.PaymentDifferenceDetected;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Compares payments with the provider's and with the ledger, and announces every difference. */
public final class ReconcilePayments {

    private final Payments payments;
    private final Ledger ledger;
    private final PaymentProvider provider;

    public ReconcilePayments(Payments payments, Ledger ledger, PaymentProvider provider) {
        this.payments = payments;
        this.ledger = ledger;
        this.provider = provider;
    }

    /** Those that changed last within the hour before the running one: each payment once after it has come to rest. */
    public void handle(Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(1));
        for (OrderId id : payments.changedIn(hour)) {
            differences(id)
                    .orElse(List.of())
                    .forEach(difference -> payments.announce(PaymentDifferenceDetected.of(id, difference)));
            payments.commit();
        }
    }

    /** Of one payment, without announcing; empty when there is none. */
    public Optional<List<Difference>> differences(OrderId id) {
        return payments.find(id).map(this::differences);
    }

    /** What differs because it moved while we looked is looked at again. */
    private List<Difference> differences(Versioned<Payment> kept) {
        Payment payment = kept.value();
        OrderId id = payment.orderId();
        List<Difference> found =
                new Reconciliation(payment, payments.refunds(id), provider.find(id), ledger.of(id)).differences();
        Versioned<Payment> now = found.isEmpty() ? kept : payments.find(id).orElseThrow();
        return now.equals(kept) ? found : differences(now);
    }
}
