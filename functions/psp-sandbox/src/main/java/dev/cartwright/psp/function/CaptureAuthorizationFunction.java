package dev.cartwright.psp.function;

import static dev.cartwright.psp.function.PspProblem.UNKNOWN_AUTHORIZATION;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.psp.domain.AuthorizationId;
import dev.cartwright.psp.domain.CaptureAuthorization;
import java.util.function.Function;

/** {@code POST /v1/psp/authorizations/{authorizationId}/captures}: contract/openapi.yaml#captureAuthorization. */
public final class CaptureAuthorizationFunction implements Function<Request, Reply> {

    private final CaptureAuthorization captureAuthorization;

    public CaptureAuthorizationFunction(CaptureAuthorization captureAuthorization) {
        this.captureAuthorization = captureAuthorization;
    }

    @Override
    public Reply apply(Request request) {
        return ChangeReply.of(captureAuthorization.handle(
                request.pathParameter("authorizationId", AuthorizationId::new, UNKNOWN_AUTHORIZATION)));
    }
}
