package dev.cartwright.payment.domain;

/**
 * One thing on which our books and the provider's do not agree.
 *
 * @param ours in a few words, as is {@code theirs}; never a token
 */
public record Difference(Kind kind, String ours, String theirs) {

    /** What differs. */
    public enum Kind {
        /** The provider tells of a payment that we do not know. */
        UNKNOWN_PAYMENT,
        /** The provider has a second charge for one payment. */
        ANOTHER_CHARGE,
        /** The provider does not have what we have. */
        MISSING_CHARGE,
        /** The charge is in another state. */
        STATUS,
        /** It is about another amount. */
        AMOUNT,
        /** Another amount was given back. */
        REFUNDED,
        /** The ledger says otherwise than the payment. */
        LEDGER
    }
}
