package dev.cartwright.payment.domain;

import dev.cartwright.kit.value.Ids;
import dev.cartwright.kit.value.Versioned;
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

    /** @param token for an authorization */
    public record Command(OrderId id, PaymentMessage message, Optional<PaymentToken> token) {}

    /** Tells, asks, and gives what the payment is then: still pending where the provider's answer is not known. */
    public Payment handle(Command command) {
        return resolve(advance(find(command.id()), command.message()), command.token())
                .value();
    }

    /** Tells without asking. */
    Payment hear(Versioned<Payment> kept, PaymentMessage message) {
        return advance(kept, message).value();
    }

    private Versioned<Payment> find(OrderId id) {
        return payments.find(id).orElseGet(() -> Versioned.unsaved(new Payment.Unasked(id, newId())));
    }

    private PaymentId newId() {
        return new PaymentId(ids.next(PaymentId.PREFIX));
    }

    /** What is to be asked is on record before it is asked, with its key; whoever dies in between, the next asks the same. */
    private Versioned<Payment> resolve(Versioned<Payment> start, Optional<PaymentToken> token) {
        Versioned<Payment> current = start;
        while (current.value() instanceof Payment.Pending pending) {
            payments.commit();
            Optional<PaymentMessage> news = ask.about(pending, token);
            if (news.isEmpty()) {
                return current;
            }
            Versioned<Payment> next = advance(current, news.get());
            if (next.equals(current)) {
                return current;
            }
            current = next;
        }
        return current;
    }

    private Versioned<Payment> advance(Versioned<Payment> kept, PaymentMessage message) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PaymentProcess.Next next = PaymentProcess.after(kept.value(), message, now, ids);
        if (!next.postings().isEmpty()) {
            payments.post(kept.value().orderId(), next.postings());
        }
        next.events().forEach(payments::announce);
        return next.payment().equals(kept.value()) ? kept : payments.save(kept, next.payment());
    }
}
