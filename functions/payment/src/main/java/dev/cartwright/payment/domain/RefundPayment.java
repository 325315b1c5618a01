package dev.cartwright.payment.domain;

import static dev.cartwright.payment.domain.RefundRefusal.AMOUNT;
import static dev.cartwright.payment.domain.RefundRefusal.NOT_CAPTURED;
import static dev.cartwright.payment.domain.RefundRefusal.OTHER_REFUND;

import dev.cartwright.kit.value.Versioned;
import dev.cartwright.payment.domain.Payment.Captured;
import dev.cartwright.payment.domain.PaymentEvent.PaymentRefundRefused;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Gives back some of what was taken, once for each refund's id. The amount is set aside when the provider is asked, so that
 * refunds at the same time cannot give back more than was taken.
 */
public final class RefundPayment {

    private final Payments payments;
    private final SettleRefund settle;
    private final InstantSource clock;

    public RefundPayment(Payments payments, SettleRefund settle, InstantSource clock) {
        this.payments = payments;
        this.settle = settle;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param reason in the words of who asks
     */
    public record Command(OrderId orderId, RefundId id, Money amount, String reason) {}

    /** How it ended. */
    public sealed interface Outcome {

        /** Made, pending at the provider, or refused by it. */
        record Taken(Refund refund) implements Outcome {}

        record NotPossible(RefundRefusal refusal) implements Outcome {}
    }

    public Outcome handle(Command command) {
        return payments.findRefund(command.orderId(), command.id())
                .map(kept -> again(kept, command))
                .orElseGet(() -> begin(command));
    }

    private Outcome again(Versioned<Refund> kept, Command command) {
        return kept.value().facts().amount().equals(command.amount())
                ? new Outcome.Taken(settle.again(kept))
                : refuse(command, OTHER_REFUND);
    }

    private Outcome begin(Command command) {
        Optional<Versioned<Payment>> kept = payments.find(command.orderId());
        if (kept.isPresent() && kept.get().value() instanceof Captured captured) {
            return fits(command.amount(), captured.left())
                    ? new Outcome.Taken(begin(command, kept.get(), captured))
                    : refuse(command, AMOUNT);
        }
        return refuse(command, NOT_CAPTURED);
    }

    private static boolean fits(Money amount, Money left) {
        return amount.isSameCurrency(left) && amount.isPositive() && !amount.isGreaterThan(left);
    }

    private Refund begin(Command command, Versioned<Payment> kept, Captured captured) {
        payments.save(kept, captured.refunding(command.amount()));
        return settle.begin(new Refund.Facts(
                command.orderId(),
                command.id(),
                command.amount(),
                command.reason(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private Outcome refuse(Command command, RefundRefusal refusal) {
        payments.announce(PaymentRefundRefused.of(command.orderId(), command.id(), command.amount(), refusal));
        return new Outcome.NotPossible(refusal);
    }
}
