package dev.cartwright.psp.function;

import static dev.cartwright.psp.function.PspProblem.UNKNOWN_AUTHORIZATION;

import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.Request;
import dev.cartwright.psp.domain.AuthorizationId;
import dev.cartwright.psp.domain.Authorizations;
import java.util.function.Function;

/** {@code GET /v1/psp/authorizations/{authorizationId}}: contract/openapi.yaml#getAuthorization. */
public final class GetAuthorizationFunction implements Function<Request, Reply> {

    private final Authorizations authorizations;

    public GetAuthorizationFunction(Authorizations authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public Reply apply(Request request) {
        return authorizations
                .find(request.pathParameter("authorizationId", AuthorizationId::new, UNKNOWN_AUTHORIZATION))
                .map(found -> Reply.ok(AuthorizationView.of(found.value())))
                .orElseGet(() -> Reply.refused(UNKNOWN_AUTHORIZATION.about("Create it first.")));
    }
}
