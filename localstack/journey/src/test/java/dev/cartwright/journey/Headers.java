package dev.cartwright.journey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Headers of a request. */
record Headers(Map<String, String> values) {

    static final Headers NONE = new Headers(Map.of());

    static Headers of(Map<String, String> values) {
        return new Headers(values);
    }

    static Headers bearer(String token) {
        return NONE.with("Authorization", "Bearer " + token);
    }

    Headers with(String name, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Headers(more);
    }

    Headers with(Headers others) {
        var more = new LinkedHashMap<>(values);
        more.putAll(others.values);
        return new Headers(more);
    }

    Headers without(String name) {
        var fewer = new LinkedHashMap<>(values);
        fewer.remove(name);
        return new Headers(fewer);
    }

    /** A new idempotency key. */
    Headers withKey() {
        return with("Idempotency-Key", UUID.randomUUID().toString());
    }

    Headers json() {
        return with("Content-Type", "application/json");
    }

    String[] toArray() {
        return values.entrySet().stream()
                .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
    }
}
