package dev.cartwright.psp.domain;

import java.time.Instant;
import org.joda.money.Money;

/** A card's amount that a merchant asked for, and what became of it. */
public sealed interface Authorization {

    Facts facts();

    /**
     * What does not change.
     *
     * @param reference the merchant's own name for it
     * @param wantsWebhooks whether the merchant wants to hear of it
     */
    record Facts(AuthorizationId id, String reference, Money amount, boolean wantsWebhooks, Instant createdAt) {}

    /** The amount is held. */
    record Approved(Facts facts) implements Authorization {

        Captured capture() {
            return new Captured(facts, Money.zero(facts.amount().getCurrencyUnit()));
        }

        Voided cancel() {
            return new Voided(facts);
        }
    }

    /** The bank said no. */
    record Declined(Facts facts, DeclineReason reason) implements Authorization {}

    /** The amount was taken, and some of it perhaps given back. */
    record Captured(Facts facts, Money refunded) implements Authorization {

        boolean hasLeft(Money amount) {
            return amount.isSameCurrency(refunded) && !refunded.plus(amount).isGreaterThan(facts.amount());
        }

        Captured refund(Money amount) {
            return new Captured(facts, refunded.plus(amount));
        }
    }

    /** The amount is free again. */
    record Voided(Facts facts) implements Authorization {}
}
