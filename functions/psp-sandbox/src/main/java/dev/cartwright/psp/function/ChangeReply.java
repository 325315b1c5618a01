package dev.cartwright.psp.function;

import static dev.cartwright.psp.function.PspProblem.AMOUNT_TOO_LARGE;
import static dev.cartwright.psp.function.PspProblem.REFERENCE_TAKEN;
import static dev.cartwright.psp.function.PspProblem.UNKNOWN_AUTHORIZATION;
import static dev.cartwright.psp.function.PspProblem.WRONG_STATE;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.psp.domain.Change;
import dev.cartwright.psp.domain.Change.Done;
import dev.cartwright.psp.domain.Change.NoSuchAuthorization;
import dev.cartwright.psp.domain.Change.ReferenceTaken;
import dev.cartwright.psp.domain.Change.TooMuch;
import dev.cartwright.psp.domain.Change.WrongState;

/** The response to a change. */
final class ChangeReply {

    private ChangeReply() {}

    static Reply of(Change change) {
        return switch (change) {
            case Done(var authorization) -> Reply.ok(AuthorizationView.of(authorization));
            case NoSuchAuthorization() -> Reply.refused(UNKNOWN_AUTHORIZATION.about("Create it first."));
            case WrongState(var authorization) ->
                Reply.refused(WRONG_STATE.about(
                        "It is " + AuthorizationView.of(authorization).status() + "."));
            case TooMuch() -> Reply.refused(AMOUNT_TOO_LARGE.about("Read the authorization to see what is left."));
            case ReferenceTaken() -> Reply.refused(REFERENCE_TAKEN.about("Give every refund its own reference."));
        };
    }
}
