package dev.cartwright.psp.function;

import static dev.cartwright.psp.function.PspProblem.UNKNOWN_AUTHORIZATION;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.psp.domain.AuthorizationId;
import dev.cartwright.psp.domain.VoidAuthorization;
import java.util.function.Function;

/** {@code POST /v1/psp/authorizations/{authorizationId}/voids}: contract/openapi.yaml#voidAuthorization. */
public final class VoidAuthorizationFunction implements Function<Request, Reply> {

    private final VoidAuthorization voidAuthorization;

    public VoidAuthorizationFunction(VoidAuthorization voidAuthorization) {
        this.voidAuthorization = voidAuthorization;
    }

    @Override
    public Reply apply(Request request) {
        return ChangeReply.of(voidAuthorization.handle(
                request.pathParameter("authorizationId", AuthorizationId::new, UNKNOWN_AUTHORIZATION)));
    }
}
