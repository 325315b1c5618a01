package dev.cartwright.payment.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;

/** An order's one payment, as far as it has got. */
public sealed interface Payment {

    OrderId orderId();

    PaymentId id();

    /** Nobody has asked for it; never stored. */
    record Unasked(OrderId orderId, PaymentId id) implements Payment {}

    /** It was voided before anybody asked for it, and will not be made. */
    record Withdrawn(OrderId orderId, PaymentId id) implements Payment {}

    /** What does not change once the money was asked for. */
    record Facts(OrderId orderId, PaymentId id, Money amount, Instant createdAt, List<Attempt.Ended> ended) {

        public Facts {
            ended = List.copyOf(ended);
        }

        Facts with(Attempt.Ended attempt) {
            return new Facts(
                    orderId,
                    id,
                    amount,
                    createdAt,
                    Stream.concat(ended.stream(), Stream.of(attempt)).toList());
        }
    }

    /** The provider was asked for the money. */
    sealed interface Asked extends Payment {

        Facts facts();

        @Override
        default OrderId orderId() {
            return facts().orderId();
        }

        @Override
        default PaymentId id() {
            return facts().id();
        }
    }

    /** The provider has something in our name. */
    sealed interface Charged extends Asked {

        ChargeId chargeId();
    }

    /** The provider owes an answer. */
    sealed interface Pending extends Asked {

        Attempt attempt();

        /** With one more try on record. */
        Pending again(Instant now);
    }

    /** The money is to be held; whether it is, is not known. */
    record Requested(Facts facts, Attempt attempt) implements Pending {

        @Override
        public Requested again(Instant now) {
            return new Requested(facts, attempt.again(now));
        }
    }

    /** The money is held. */
    record Authorized(Facts facts, ChargeId chargeId) implements Charged {}

    /** There is no money. */
    record Declined(Facts facts, DeclineReason reason) implements Asked {}

    /** Given up on while the answer was not known: whatever the provider has in our name, now or later, is voided. */
    record Abandoned(Facts facts, Attempt attempt) implements Pending {

        @Override
        public Abandoned again(Instant now) {
            return new Abandoned(facts, attempt.again(now));
        }
    }

    /** The money is to be taken. */
    record Capturing(Facts facts, ChargeId chargeId, Attempt attempt) implements Charged, Pending {

        @Override
        public Capturing again(Instant now) {
            return new Capturing(facts, chargeId, attempt.again(now));
        }
    }

    /**
     * The money was taken.
     *
     * @param refunded what was given back of it, or is about to be
     */
    record Captured(Facts facts, ChargeId chargeId, Money refunded) implements Charged {

        /** What can still be given back. */
        Money left() {
            return facts.amount().minus(refunded);
        }

        Captured refunding(Money amount) {
            return new Captured(facts, chargeId, refunded.plus(amount));
        }

        Captured notRefunding(Money amount) {
            return new Captured(facts, chargeId, refunded.minus(amount));
        }
    }

    /** The money is to be freed. */
    record Voiding(Facts facts, ChargeId chargeId, Attempt attempt) implements Charged, Pending {

        @Override
        public Voiding again(Instant now) {
            return new Voiding(facts, chargeId, attempt.again(now));
        }
    }

    /** The money is free. */
    record Voided(Facts facts, ChargeId chargeId) implements Charged {}
}
