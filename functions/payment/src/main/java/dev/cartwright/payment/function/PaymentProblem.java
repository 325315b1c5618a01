package dev.cartwright.payment.function;

import dev.cartwright.kit.http.ProblemType;

/** Problems of payments. */
enum PaymentProblem implements ProblemType {
    WEBHOOK_FORGED(401, "The webhook signature is invalid or too old"),
    NOT_CAPTURED(409, "The payment is not captured"),
    REFUND_TAKEN(409, "Another refund has this id"),
    REFUND_REFUSED(409, "The provider refused the refund"),
    AMOUNT_TOO_LARGE(422, "The amount is zero, in another currency, or more than can be refunded");

    private final Meaning meaning;

    PaymentProblem(int status, String title) {
        this.meaning = new Meaning(status, title);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
