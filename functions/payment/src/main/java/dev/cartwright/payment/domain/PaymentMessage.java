package dev.cartwright.payment.domain;

import org.joda.money.Money;

/** What a payment can hear: commands of the checkout, news of the provider, and that time goes by. */
public sealed interface PaymentMessage {

    /** Have the money held. */
    record Authorize(Money amount) implements PaymentMessage {}

    /** Take it. */
    record Capture() implements PaymentMessage {}

    /** Free it, or never hold it. */
    record Cancel() implements PaymentMessage {}

    /** Nothing was heard for a while: try again. */
    record Reminder() implements PaymentMessage {}

    /** Nothing was heard for too long. */
    record TimeOver() implements PaymentMessage {}

    /** The provider holds money in our name. */
    record ChargeApproved(ChargeId id, Money amount) implements PaymentMessage {}

    /** The provider does not hold money. */
    record ChargeDeclined(DeclineReason reason) implements PaymentMessage {}

    /** The provider took money. */
    record ChargeCaptured(ChargeId id, Money amount) implements PaymentMessage {}

    /** The provider freed money. */
    record ChargeVoided(ChargeId id, Money amount) implements PaymentMessage {}
}
