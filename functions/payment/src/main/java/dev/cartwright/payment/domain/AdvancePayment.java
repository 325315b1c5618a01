package dev.cartwright.payment.domain;

import dev.cartwright.kit.value.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Tells a payment what happened, and asks the provider for what the payment then waits for. */
public final class AdvancePayment {

    private final Payments payments;
    private final AskProvider ask;
    private final Ids ids;
    private final InstantSource clock;

    public AdvancePayment(Payments payments, AskProvider ask, Ids ids, InstantSource clock) {
        this.payments = payments;
        this.ask = ask;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Tells, asks, and gives what the payment is then: still pending where the provider's answer is not known.
     *
     * @param token for an authorization
     */
    public Payment tell(OrderId id, PaymentMessage message, Optional<PaymentToken> token) {
        return resolve(advance(find(id), message), token).payment();
    }

    /** Tells without asking. */
    Payment hear(Kept kept, PaymentMessage message) {
        return advance(kept, message).payment();
    }

    private Kept find(OrderId id) {
        return payments.find(id).orElseGet(() -> new Kept(new Payment.Unasked(id, newId()), 0));
    }

    private PaymentId newId() {
        return new PaymentId(ids.next(PaymentId.PREFIX));
    }

    /** What is to be asked is on record before it is asked, with its key; whoever dies in between, the next asks the same. */
    private Kept resolve(Kept start, Optional<PaymentToken> token) {
        Kept current = start;
        while (current.payment() instanceof Payment.Pending pending) {
            payments.commit();
            Optional<PaymentMessage> news = ask.about(pending, token);
            if (news.isEmpty()) {
                return current;
            }
            Kept next = advance(current, news.get());
            if (next.equals(current)) {
                return current;
            }
            current = next;
        }
        return current;
    }

    private Kept advance(Kept kept, PaymentMessage message) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PaymentProcess.Next next = PaymentProcess.after(kept.payment(), message, now, ids);
        if (!next.postings().isEmpty()) {
            payments.post(kept.payment().orderId(), next.postings());
        }
        next.events().forEach(payments::announce);
        return next.payment().equals(kept.payment()) ? kept : payments.save(kept, next.payment());
    }
}
