package dev.cartwright.kit.http;

import java.util.Optional;

/** The port to whoever knows what a bearer token is worth: an issuer of JWTs, or a service that gave out keys itself. */
@FunctionalInterface
public interface TokenVerifier {

    /**
     * Verifies a token without its {@code Bearer} prefix.
     *
     * @return empty when the token is not acceptable
     * @throws dev.cartwright.kit.value.Unavailable when that cannot be found out now
     */
    Optional<Caller> verify(String token);
}
