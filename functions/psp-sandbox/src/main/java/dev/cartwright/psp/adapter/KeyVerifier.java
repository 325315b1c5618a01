package dev.cartwright.psp.adapter;

import dev.cartwright.kit.http.Caller;
import dev.cartwright.kit.http.TokenVerifier;
import dev.cartwright.kit.http.VerifiedToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Knows the one merchant by its key, compared in constant time. */
public final class KeyVerifier implements TokenVerifier {

    private static final VerifiedToken MERCHANT =
            new VerifiedToken(new Caller("merchant", Set.of(Caller.Role.SERVICE)), Instant.MAX);

    private final Supplier<String> key;

    /** @param key asked for each time, since it may be changed */
    public KeyVerifier(Supplier<String> key) {
        this.key = key;
    }

    @Override
    public Optional<VerifiedToken> verify(String token) {
        byte[] expected = key.get().getBytes(StandardCharsets.UTF_8);
        byte[] given = token.getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given) ? Optional.of(MERCHANT) : Optional.empty();
    }
}
