package dev.cartwright.embedded;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request to one of the stack's own endpoints. What it lacks is an {@link IllegalArgumentException} with the reason.
 *
 * @param variables the variable parts of its path
 */
record StackCall(HttpExchange exchange, Map<String, String> variables) {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final int LARGEST_BODY = 8 * 1024 * 1024;

    String method() {
        return exchange.getRequestMethod();
    }

    String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    /** A parameter of the query; empty without it. */
    String query(String name) {
        String query = exchange.getRequestURI().getRawQuery();
        for (String pair : (query == null ? "" : query).split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    boolean flag(String name) {
        return query(name).equals("true");
    }

    /** A whole number from 0 to the most; the fallback without it. */
    int number(String name, int fallback, int most) {
        String given = query(name);
        if (given.isEmpty()) {
            return fallback;
        }
        if (!given.matches("\\d{1,9}") || Integer.parseInt(given) > most) {
            throw new IllegalArgumentException(name + " must be a whole number from 0 to " + most);
        }
        return Integer.parseInt(given);
    }

    byte[] body() {
        try {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                throw new IllegalArgumentException("the body is larger than 8 MB");
            }
            return body;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** @throws tools.jackson.core.JacksonException if it is no JSON, which is answered with 400 */
    JsonNode json() {
        return JSON.readTree(body());
    }

    <T> T json(Class<T> type) {
        T value = JSON.readValue(body(), type);
        if (value == null) {
            throw new IllegalArgumentException("the body is null instead of a JSON object");
        }
        return value;
    }
}
