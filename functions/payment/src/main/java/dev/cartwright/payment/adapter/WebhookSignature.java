package dev.cartwright.payment.adapter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Verifies webhooks as Standard Webhooks describes it: HMAC-SHA256 over {@code id.timestamp.body}, version v1, one of several
 * signatures while the secret is changed, sent within five minutes.
 */
final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final String VERSION = "v1,";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private final SecretKeySpec key;

    /** @param secret the key in base64, which {@code whsec_} may precede */
    WebhookSignature(String secret) {
        byte[] bytes =
                Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
        if (bytes.length < SHORTEST) {
            throw new IllegalStateException(
                    "the webhook secret must be a key of " + SHORTEST + " bytes or more in base64");
        }
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** @param headers by lower-case name */
    boolean isGenuine(Map<String, String> headers, byte[] body, Instant now) {
        String id = headers.getOrDefault("webhook-id", "");
        String timestamp = headers.getOrDefault("webhook-timestamp", "");
        return ID.matcher(id).matches()
                && SECONDS.matcher(timestamp).matches()
                && isRecent(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                && isSigned(headers.getOrDefault("webhook-signature", ""), id + "." + timestamp + ".", body);
    }

    private static boolean isRecent(Instant sent, Instant now) {
        return Duration.between(sent, now).abs().compareTo(TOLERANCE) <= 0;
    }

    private boolean isSigned(String signatures, String head, byte[] body) {
        byte[] expected =
                (VERSION + Base64.getEncoder().encodeToString(mac(head, body))).getBytes(StandardCharsets.UTF_8);
        boolean found = false;
        for (String signature : signatures.split(" ", -1)) {
            found |= MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
        }
        return found;
    }

    private byte[] mac(String head, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var content = new ByteArrayOutputStream();
            content.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            content.writeBytes(body);
            return mac.doFinal(content.toByteArray());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
