package dev.cartwright.psp.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A payment token that says what shall happen; there are no others in the sandbox. */
public enum MagicToken {
    /** Approved at once. */
    TOK_APPROVE,
    /** Declined by the bank. */
    TOK_DECLINE,
    /** Declined for want of money. */
    TOK_INSUFFICIENT_FUNDS,
    /** Approved after some seconds. */
    TOK_SLOW,
    /** Every attempt ends with status 500, and nothing is recorded. */
    TOK_FAIL_500,
    /** Approved and recorded at once, but answered after the caller gave up. */
    TOK_TIMEOUT_AFTER_CHARGE,
    /** Approved, and told twice by the same webhook. */
    TOK_ANSWER_TWICE,
    /** Approved; its webhooks come twice, and the later one first. */
    TOK_WEBHOOK_TWICE_OUT_OF_ORDER;

    /** Finds {@code tok_approve} and the like. */
    public static Optional<MagicToken> parse(String text) {
        return Arrays.stream(values())
                .filter(token -> token.text().equals(text))
                .findFirst();
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
