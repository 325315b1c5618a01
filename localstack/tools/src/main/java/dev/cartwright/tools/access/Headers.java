package dev.cartwright.tools.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Headers of a request. */
public record Headers(Map<String, String> values) {

    public static final Headers NONE = new Headers(Map.of());

    public static Headers of(Map<String, String> values) {
        return new Headers(values);
    }

    public static Headers bearer(String token) {
        return NONE.with("Authorization", "Bearer " + token);
    }

    public Headers with(String name, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Headers(more);
    }

    public Headers with(Headers others) {
        var more = new LinkedHashMap<>(values);
        more.putAll(others.values);
        return new Headers(more);
    }

    public Headers without(String name) {
        var fewer = new LinkedHashMap<>(values);
        fewer.remove(name);
        return new Headers(fewer);
    }

    /** A new idempotency key. */
    public Headers withKey() {
        return with("Idempotency-Key", UUID.randomUUID().toString());
    }

    public Headers json() {
        return with("Content-Type", "application/json");
    }

    public String[] toArray() {
        return values.entrySet().stream()
                .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
    }
}
