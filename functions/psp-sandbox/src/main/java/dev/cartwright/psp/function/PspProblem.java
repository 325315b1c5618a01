package dev.cartwright.psp.function;

import dev.cartwright.kit.http.ProblemType;

/** Problems of the provider. */
enum PspProblem implements ProblemType {
    UNKNOWN_AUTHORIZATION(404, "There is no such authorization"),
    WRONG_STATE(409, "The state of the authorization does not allow this"),
    REFERENCE_TAKEN(409, "A refund of another amount has this reference"),
    UNKNOWN_TOKEN(422, "The sandbox has no such payment token"),
    FOREIGN_WEBHOOK(422, "The sandbox sends webhooks to its one merchant only"),
    AMOUNT_TOO_LARGE(422, "The amount is in another currency, or more than is left"),
    SANDBOX_BROKEN(500, "The sandbox fails, as the payment token requests");

    private final Meaning meaning;

    PspProblem(int status, String title) {
        this.meaning = new Meaning(status, title);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
