package dev.cartwright.payment.domain;

import java.time.Instant;
import org.joda.money.Money;

/** Money that is given back, once. */
public sealed interface Refund {

    Facts facts();

    /**
     * What does not change.
     *
     * @param reason in the words of who asked for it
     */
    record Facts(OrderId orderId, RefundId id, Money amount, String reason, Instant createdAt) {}

    /** Nobody has asked for it; never stored. */
    record Unasked(Facts facts) implements Refund {}

    /** The provider was asked; whether it did it is not known. */
    record Pending(Facts facts, Attempt attempt) implements Refund {

        Pending again(Instant now) {
            return new Pending(facts, attempt.again(now));
        }
    }

    /** The money was given back. */
    record Made(Facts facts, Attempt.Ended attempt) implements Refund {}

    /** The provider said no. */
    record Refused(Facts facts, Attempt.Ended attempt) implements Refund {}
}
