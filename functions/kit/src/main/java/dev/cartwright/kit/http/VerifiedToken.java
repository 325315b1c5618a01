package dev.cartwright.kit.http;

import java.time.Instant;

/**
 * A verified bearer token.
 *
 * @param caller whom it identifies
 * @param expiresAt its expiry; {@link Instant#MAX} if it does not expire
 */
public record VerifiedToken(Caller caller, Instant expiresAt) {}
