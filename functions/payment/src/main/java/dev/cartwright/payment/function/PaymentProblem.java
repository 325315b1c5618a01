package dev.cartwright.payment.function;

import dev.cartwright.kit.http.ProblemType;

/** Problems of payments. */
enum PaymentProblem implements ProblemType {
    WEBHOOK_FORGED(401, "The webhook is not signed by the provider, or was sent long ago"),
    NOT_CAPTURED(409, "No money was taken for this order"),
    REFUND_TAKEN(409, "Another refund has this id"),
    REFUND_REFUSED(409, "The provider does not give the money back"),
    AMOUNT_TOO_LARGE(422, "More than is left of what was taken, nothing at all, or another currency");

    private final int status;
    private final String title;

    PaymentProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
