package dev.cartwright.cart.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The unguessable text by which a guest proves that a cart is theirs; we keep only its hash. */
public record CartToken(String value) {

    /**
     * What we keep of it.
     *
     * @param sha256 in hexadecimal; the token has 160 random bits, so it needs no salt and no slow hash
     */
    public record Hash(String sha256) {

        /** Takes the same time however much of it is right. */
        boolean isOf(CartToken presented) {
            return MessageDigest.isEqual(bytes(sha256), bytes(presented.hash().sha256()));
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }
    }

    public Hash hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return new Hash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** Redacted from logs. */
    @Override
    public String toString() {
        return "CartToken";
    }
}
