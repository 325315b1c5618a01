package dev.cartwright.payment.adapter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A webhook as the provider sends it, signed apart from the code that verifies it. */
public record SignedWebhook(String id, Instant sentAt, String body) {

    private static final byte[] KEY = "a key of 24 bytes, or so".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OLD_KEY = "the key of the year before".getBytes(StandardCharsets.UTF_8);

    public static String secret() {
        return "whsec_" + Base64.getEncoder().encodeToString(KEY);
    }

    public Map<String, String> headers() {
        return headers(sign(KEY));
    }

    /** While the secret is changed both sign. */
    Map<String, String> headersWithTwoSignatures() {
        return headers(sign(OLD_KEY) + " " + sign(KEY));
    }

    Map<String, String> headersOfAnotherKey() {
        return headers(sign(OLD_KEY));
    }

    private Map<String, String> headers(String signature) {
        return new LinkedHashMap<>(Map.of(
                "webhook-id", id,
                "webhook-timestamp", Long.toString(sentAt.getEpochSecond()),
                "webhook-signature", signature));
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private String sign(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            String content = id + "." + sentAt.getEpochSecond() + "." + body;
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
