package dev.cartwright.identity.function;

import dev.cartwright.kit.core.Unauthorized;
import dev.cartwright.kit.http.TokenVerifier;
import java.util.function.Function;

/** The Lambda authorizer of every API: verifies the token and passes its subject and roles to the functions. */
public final class AuthorizeFunction implements Function<AuthorizerEvent, Permit> {

    private final TokenVerifier verifier;

    public AuthorizeFunction(TokenVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public Permit apply(AuthorizerEvent event) {
        return event.bearerToken()
                .flatMap(verifier::verify)
                .map(token -> Permit.of(token.caller(), event.methodArn()))
                .orElseThrow(Unauthorized::new);
    }
}
