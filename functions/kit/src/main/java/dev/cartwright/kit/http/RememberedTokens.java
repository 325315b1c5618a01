package dev.cartwright.kit.http;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers for a minute whom a token was good for, as the gateway does for five: whoever looks after their order sends the same
 * token each second, and to verify a signature costs more than all else of such a request. None is remembered beyond its
 * expiry; what was refused is verified again.
 */
public final class RememberedTokens implements TokenVerifier {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 200;

    private final TokenVerifier verifier;
    private final InstantSource clock;
    private final Map<String, Known> known = new LinkedHashMap<>();

    public RememberedTokens(TokenVerifier verifier, InstantSource clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    private record Known(Caller caller, Instant until) {}

    @Override
    public synchronized Optional<Caller> verify(String token) {
        Known last = known.get(token);
        if (last != null && clock.instant().isBefore(last.until())) {
            return Optional.of(last.caller());
        }
        Optional<Caller> caller = verifier.verify(token);
        caller.ifPresent(good -> remember(token, good));
        return caller;
    }

    private void remember(String token, Caller caller) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(token, new Known(caller, until(token)));
    }

    private Instant until(String token) {
        Instant latest = clock.instant().plus(KEPT);
        try {
            Instant expiry =
                    JWTParser.parse(token).getJWTClaimsSet().getExpirationTime().toInstant();
            return expiry.isBefore(latest) ? expiry : latest;
        } catch (ParseException verifiedBefore) {
            throw new IllegalStateException("a token was verified that is none", verifiedBefore);
        }
    }
}
