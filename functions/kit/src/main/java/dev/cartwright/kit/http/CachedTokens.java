package dev.cartwright.kit.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Caches verified tokens for one minute (the gateway does so for five). A client that polls its order sends the same token
 * each second, and verifying its signature costs more than the rest of the request. No token is cached beyond its expiry;
 * refused tokens are not cached.
 */
public final class CachedTokens implements TokenVerifier {

    private static final Duration CACHED = Duration.ofMinutes(1);
    private static final int MOST = 200;

    private final TokenVerifier verifier;
    private final InstantSource clock;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    public CachedTokens(TokenVerifier verifier, InstantSource clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    private record Entry(VerifiedToken token, Instant until) {}

    @Override
    public synchronized Optional<VerifiedToken> verify(String token) {
        Entry entry = entries.get(token);
        if (entry != null && clock.instant().isBefore(entry.until())) {
            return Optional.of(entry.token());
        }
        Optional<VerifiedToken> verified = verifier.verify(token);
        verified.ifPresent(good -> cache(token, good));
        return verified;
    }

    private void cache(String token, VerifiedToken verified) {
        if (entries.size() >= MOST) {
            entries.clear();
        }
        Instant latest = clock.instant().plus(CACHED);
        entries.put(token, new Entry(verified, verified.expiresAt().isBefore(latest) ? verified.expiresAt() : latest));
    }
}
