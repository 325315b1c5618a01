package dev.cartwright.payment.domain;

import dev.cartwright.kit.value.Unavailable;
import dev.cartwright.payment.domain.Payment.Abandoned;
import dev.cartwright.payment.domain.Payment.Capturing;
import dev.cartwright.payment.domain.Payment.Requested;
import dev.cartwright.payment.domain.Payment.Voiding;
import dev.cartwright.payment.domain.PaymentMessage.ChargeDeclined;
import dev.cartwright.payment.domain.PaymentMessage.TimeOver;
import dev.cartwright.payment.domain.PaymentProvider.Answer;
import dev.cartwright.payment.domain.PaymentProvider.Answer.Refused;
import dev.cartwright.payment.domain.PaymentProvider.Answer.Told;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gets from the provider what a pending payment waits for: it does what is to be done, with the key that is on record, and
 * where that leaves doubt it looks for a charge under the order's reference.
 */
public final class AskProvider {

    private final PaymentProvider provider;
    private final Patience patience;
    private final InstantSource clock;

    public AskProvider(PaymentProvider provider, Patience patience, InstantSource clock) {
        this.provider = provider;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * What the payment hears; empty while it is not known.
     *
     * @param token if somebody sent one along; it is not kept, so without it an authorization is only looked for
     */
    Optional<PaymentMessage> about(Payment.Pending pending, Optional<PaymentToken> token) {
        return switch (pending) {
            case Requested requested -> requested(requested, token);
            case Abandoned abandoned -> found(abandoned).or(() -> overdue(abandoned, patience.forLateCharge()));
            case Capturing(var _, var id, var attempt) -> heard(pending, () -> provider.capture(id, attempt.key()));
            case Voiding(var _, var id, var attempt) -> heard(pending, () -> provider.cancel(id, attempt.key()));
        };
    }

    private Optional<PaymentMessage> requested(Requested requested, Optional<PaymentToken> token) {
        return token.flatMap(secret -> authorized(requested, secret))
                .or(() -> found(requested))
                .or(() -> overdue(requested, patience.forAuthorization()));
    }

    private Optional<PaymentMessage> authorized(Requested requested, PaymentToken token) {
        var facts = requested.facts();
        return answer(() -> provider.authorize(
                        facts.orderId(),
                        facts.amount(),
                        token,
                        requested.attempt().key()))
                .flatMap(answer -> switch (answer) {
                    case Told(var charge) -> Optional.of(charge.toMessage());
                    case Refused() -> refused(requested);
                });
    }

    /** What it refuses it may have done before, when the same was asked for in other words. */
    private Optional<PaymentMessage> refused(Requested requested) {
        try {
            var message = charge(requested).map(Charge::toMessage);
            return message.or(() -> Optional.of(new ChargeDeclined(DeclineReason.DECLINED)));
        } catch (Unavailable unknown) {
            return Optional.empty();
        }
    }

    /** A refusal leaves what the charge is in fact, such as already captured. */
    private Optional<PaymentMessage> heard(Payment.Pending pending, Supplier<Answer> call) {
        return answer(call).flatMap(answer -> switch (answer) {
            case Told(var charge) -> Optional.of(charge.toMessage());
            case Refused() -> found(pending);
        });
    }

    private static Optional<Answer> answer(Supplier<Answer> call) {
        try {
            return Optional.of(call.get());
        } catch (Unavailable unknown) {
            return Optional.empty();
        }
    }

    private Optional<PaymentMessage> found(Payment.Pending pending) {
        try {
            return charge(pending).map(Charge::toMessage);
        } catch (Unavailable unknown) {
            return Optional.empty();
        }
    }

    /** The payment's own charge; while it has none, the one that is there. */
    private Optional<Charge> charge(Payment.Pending pending) {
        return provider.find(pending.orderId()).stream()
                .filter(charge -> !(pending instanceof Payment.Charged charged)
                        || charged.chargeId().equals(charge.id()))
                .findFirst();
    }

    private Optional<PaymentMessage> overdue(Payment.Pending pending, Duration patience) {
        return pending.attempt().isOlderThan(patience, clock.instant())
                ? Optional.of(new TimeOver())
                : Optional.empty();
    }
}
