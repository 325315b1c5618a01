package dev.cartwright.payment.domain;

import dev.cartwright.kit.value.Ids;
import dev.cartwright.kit.value.Unavailable;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.payment.domain.Payment.Captured;
import dev.cartwright.payment.domain.PaymentEvent.PaymentRefundRefused;
import dev.cartwright.payment.domain.PaymentEvent.PaymentRefunded;
import dev.cartwright.payment.domain.PaymentProvider.Answer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Leads one refund to its end at the provider. */
public final class SettleRefund {

    private final Payments payments;
    private final PaymentProvider provider;
    private final Ids ids;
    private final InstantSource clock;

    public SettleRefund(Payments payments, PaymentProvider provider, Ids ids, InstantSource clock) {
        this.payments = payments;
        this.provider = provider;
        this.ids = ids;
        this.clock = clock;
    }

    /** Puts a new refund on record, with its key, and asks for it. */
    Refund begin(Refund.Facts facts) {
        Attempt attempt = Attempt.begin(Operation.REFUND, ids.next("key"), now());
        return ask(Versioned.unsaved(new Refund.Unasked(facts)), new Refund.Pending(facts, attempt));
    }

    /** Asks for a pending one again; of one that is settled, repeats the news. */
    Refund again(Versioned<Refund> kept) {
        return switch (kept.value()) {
            case Refund.Unasked unasked -> unasked;
            case Refund.Pending pending -> ask(kept, pending.again(now()));
            case Refund.Made made -> {
                payments.announce(PaymentRefunded.of(captured(made.facts()), made.facts()));
                yield made;
            }
            case Refund.Refused refused -> {
                payments.announce(refusal(refused.facts()));
                yield refused;
            }
        };
    }

    /** The provider told of its own accord that it was made. */
    void made(Versioned<Refund> kept) {
        if (kept.value() instanceof Refund.Pending pending) {
            made(kept, pending);
        }
    }

    private Refund ask(Versioned<Refund> before, Refund.Pending pending) {
        Versioned<Refund> kept = payments.saveRefund(before, pending);
        payments.commit();
        return answer(pending).map(answer -> settled(kept, pending, answer)).orElse(pending);
    }

    private Optional<Answer> answer(Refund.Pending pending) {
        var facts = pending.facts();
        try {
            return Optional.of(provider.refund(
                    captured(facts).chargeId(),
                    facts.id(),
                    facts.amount(),
                    pending.attempt().key()));
        } catch (Unavailable unknown) {
            return Optional.empty();
        }
    }

    private Refund settled(Versioned<Refund> kept, Refund.Pending pending, Answer answer) {
        return switch (answer) {
            case Answer.Told _ -> made(kept, pending);
            case Answer.Refused() -> refused(kept, pending);
        };
    }

    /** The payment counts as changed too, so that it is compared with the provider once more. */
    private Refund made(Versioned<Refund> kept, Refund.Pending pending) {
        Refund.Facts facts = pending.facts();
        Instant now = now();
        Versioned<Payment> payment = payments.find(facts.orderId()).orElseThrow();
        Refund made = new Refund.Made(facts, pending.attempt().ended("REFUNDED", now));
        payments.saveRefund(kept, made);
        payments.save(payment, payment.value());
        payments.post(facts.orderId(), List.of(Posting.refund(facts.id(), facts.amount(), now)));
        payments.announce(PaymentRefunded.of(payment.value(), facts));
        return made;
    }

    /** What was set aside for it is free for another. */
    private Refund refused(Versioned<Refund> kept, Refund.Pending pending) {
        Refund.Facts facts = pending.facts();
        Versioned<Payment> payment = payments.find(facts.orderId()).orElseThrow();
        Refund refused = new Refund.Refused(facts, pending.attempt().ended("REFUSED", now()));
        payments.saveRefund(kept, refused);
        payments.save(payment, captured(payment).notRefunding(facts.amount()));
        payments.announce(refusal(facts));
        return refused;
    }

    private static PaymentRefundRefused refusal(Refund.Facts facts) {
        return PaymentRefundRefused.of(facts.orderId(), facts.id(), facts.amount(), RefundRefusal.PROVIDER);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Captured captured(Refund.Facts facts) {
        return captured(payments.find(facts.orderId()).orElseThrow());
    }

    private static Captured captured(Versioned<Payment> kept) {
        if (kept.value() instanceof Captured captured) {
            return captured;
        }
        throw new IllegalStateException("a refund of " + kept.value().orderId() + ", which was not captured");
    }
}
