package dev.cartwright.psp.domain;

import dev.cartwright.kit.value.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An authorization's id, {@code auth_...}. */
public record AuthorizationId(String value) {

    private static final int LENGTH = 32;

    public AuthorizationId {
        Text.id("authorizationId", value);
    }

    /** The id that follows from an idempotency key: whatever dies in between, one key makes one authorization. */
    public static AuthorizationId of(String idempotencyKey) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(idempotencyKey.getBytes(StandardCharsets.UTF_8));
            return new AuthorizationId(
                    "auth_" + HexFormat.of().formatHex(digest).substring(0, LENGTH));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
