package dev.cartwright.pricing.domain;

/**
 * Why a promotion did or did not apply.
 *
 * @param saved minor units; zero if it did not apply
 */
public record Verdict(Promotion promotion, Reason reason, long saved) {

    /** The first of these that holds. */
    public enum Reason {
        APPLIED,
        CODE_NOT_ENTERED,
        NOT_STARTED,
        EXPIRED,
        OTHER_CURRENCY,
        OTHER_COUNTRY,
        OTHER_GROUP,
        NO_MATCHING_LINE,
        NEEDS_MORE_GOODS,
        NEEDS_MORE_UNITS,
        NEEDS_SIGN_IN,
        NOT_FIRST_ORDER,
        USED_UP,
        NO_SHIPPING,
        NOTHING_TO_REDUCE,
        TOO_MANY_LIMITED,
        NOT_COMBINABLE
    }
}
