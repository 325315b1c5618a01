package dev.cartwright.tools.shop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request, which can be repeated with the same idempotency key.
 *
 * @param path after the origin: {@code /v1/orders}
 * @param body sent as JSON; null for none
 */
public record Call(String method, String path, @Nullable Object body, Map<String, String> headers) {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call get(String path) {
        return new Call("GET", path, null, Map.of());
    }

    public static Call post(String path, Object body) {
        return new Call("POST", path, body, key());
    }

    /** A POST without a body. */
    public static Call post(String path) {
        return new Call("POST", path, null, key());
    }

    public static Call put(String path, Object body) {
        return new Call("PUT", path, body, key());
    }

    public Call with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, path, body, more);
    }

    private static Map<String, String> key() {
        return Map.of(IDEMPOTENCY_KEY, UUID.randomUUID().toString());
    }
}
