package dev.cartwright.identity;

import dev.cartwright.identity.function.AuthorizeFunction;
import dev.cartwright.identity.function.AuthorizerEvent;
import dev.cartwright.identity.function.Permit;
import dev.cartwright.kit.http.TokenVerifier;
import dev.cartwright.kit.lambda.Application;
import dev.cartwright.kit.lambda.Wiring;

/** The authorizer's operation. */
public final class IdentityApplication implements Application {

    @Override
    public void wire(Wiring wiring) {
        wiring.json(
                "authorize",
                AuthorizerEvent.class,
                Permit.class,
                AuthorizerEvent.PRIMER,
                beans -> new AuthorizeFunction(beans.get(TokenVerifier.class)));
    }
}
