package dev.cartwright.payment.domain;

import java.util.Optional;
import org.joda.money.Money;

/**
 * What the provider has in our name.
 *
 * @param declined why, if it was declined
 */
public record Charge(ChargeId id, Status status, Optional<DeclineReason> declined, Money amount, Money refunded) {

    /** What became of it. */
    public enum Status {
        APPROVED,
        DECLINED,
        CAPTURED,
        VOIDED
    }

    /** What a payment hears of it. */
    PaymentMessage toMessage() {
        return switch (status) {
            case APPROVED -> new PaymentMessage.ChargeApproved(id, amount);
            case DECLINED -> new PaymentMessage.ChargeDeclined(declined.orElse(DeclineReason.DECLINED));
            case CAPTURED -> new PaymentMessage.ChargeCaptured(id, amount);
            case VOIDED -> new PaymentMessage.ChargeVoided(id, amount);
        };
    }
}
