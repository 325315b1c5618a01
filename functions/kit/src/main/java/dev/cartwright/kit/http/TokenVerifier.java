package dev.cartwright.kit.http;

import java.util.Optional;

/** The port that verifies bearer tokens: JWTs of an issuer, or API keys that a service issued itself. */
@FunctionalInterface
public interface TokenVerifier {

    /**
     * Verifies a token without its {@code Bearer} prefix.
     *
     * @return empty when the token is invalid
     * @throws dev.cartwright.kit.value.Unavailable when it cannot be verified now
     */
    Optional<VerifiedToken> verify(String token);
}
