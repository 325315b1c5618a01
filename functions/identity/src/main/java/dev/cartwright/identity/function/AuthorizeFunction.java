package dev.cartwright.identity.function;

import dev.cartwright.kit.http.TokenVerifier;
import dev.cartwright.kit.lambda.Unauthorized;
import java.util.function.Function;

/** The Lambda authorizer of every API: lets a valid token pass and tells the functions whose it is. */
public final class AuthorizeFunction implements Function<AuthorizerEvent, Permit> {

    private final TokenVerifier verifier;

    public AuthorizeFunction(TokenVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public Permit apply(AuthorizerEvent event) {
        return event.bearerToken()
                .flatMap(verifier::verify)
                .map(caller -> Permit.of(caller, event.methodArn()))
                .orElseThrow(Unauthorized::new);
    }
}
