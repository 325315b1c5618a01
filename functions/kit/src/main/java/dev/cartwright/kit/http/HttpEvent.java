package dev.cartwright.kit.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of a REST API's proxy event (payload 1.0) that we use. */
record HttpEvent(
        String httpMethod,
        String resource,
        String path,
        @Nullable Map<String, @Nullable String> headers,
        @Nullable Map<String, @Nullable List<String>> multiValueHeaders,
        @Nullable Map<String, @Nullable String> queryStringParameters,
        @Nullable Map<String, @Nullable List<String>> multiValueQueryStringParameters,
        @Nullable Map<String, @Nullable String> pathParameters,
        RequestContext requestContext,
        @Nullable String body,
        @Nullable Boolean isBase64Encoded) {

    /** Of two values each would be another caller or another request. */
    private static final Set<String> ONCE = Set.of("authorization", "idempotency-key");

    /** Facts from the gateway, which no client can set. */
    record RequestContext(
            @Nullable String requestId,
            @Nullable String path,
            @Nullable Authorizer authorizer) {}

    /** The context from our authorizer; REST APIs pass all values as strings. */
    record Authorizer(
            @Nullable String subject,
            @Nullable String roles,
            @Nullable String groups) {}

    /** Method and resource as in the API definition: {@code "GET /orders/{orderId}"}. */
    String route() {
        return httpMethod + " " + resource;
    }

    /** Its headers by lower-case name; the values of a repeated one as one list (RFC 9110 §5.3). */
    Map<String, String> lowerCaseHeaders() {
        var values = new HashMap<String, List<String>>();
        present(multiValueHeaders)
                .forEach((name, several) -> values(values, name).addAll(several));
        if (values.isEmpty()) {
            present(headers).forEach((name, value) -> values(values, name).add(value));
        }
        var lower = new HashMap<String, String>();
        values.forEach((name, several) -> lower.put(name, joined(name, several)));
        return lower;
    }

    /** The query parameters with all their values. */
    Map<String, List<String>> query() {
        var all = new HashMap<String, List<String>>();
        present(queryStringParameters).forEach((name, value) -> all.put(name, List.of(value)));
        if (multiValueQueryStringParameters != null) {
            multiValueQueryStringParameters.forEach((name, values) -> {
                if (values != null && !values.isEmpty()) {
                    all.put(name, values);
                }
            });
        }
        return all;
    }

    /** The origin of the web page that calls, also where the other headers are refused; empty if none. */
    String origin() {
        return present(headers).entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Origin"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static List<String> values(Map<String, List<String>> values, String name) {
        return values.computeIfAbsent(name.toLowerCase(Locale.ROOT), first -> new ArrayList<>());
    }

    private static String joined(String name, List<String> values) {
        if (values.size() > 1 && ONCE.contains(name)) {
            throw new Refused(EdgeProblem.INVALID_REQUEST.about("Send the header " + name + " once."));
        }
        return String.join(", ", values);
    }

    static <T> Map<String, T> present(@Nullable Map<String, @Nullable T> values) {
        var present = new HashMap<String, T>();
        if (values != null) {
            values.forEach((name, value) -> {
                if (value != null) {
                    present.put(name, value);
                }
            });
        }
        return present;
    }

    /** The client's path, with the stage: {@code /v1/orders}. */
    String publicPath() {
        String withStage = requestContext.path();
        return withStage == null ? path : withStage;
    }

    byte[] bytes() {
        if (body == null) {
            return new byte[0];
        }
        try {
            return Boolean.TRUE.equals(isBase64Encoded) ? Base64.getDecoder().decode(body) : encoded(body);
        } catch (IllegalArgumentException notBase64) {
            throw new Refused(EdgeProblem.MALFORMED_JSON.about("The body is not valid base64."));
        }
    }

    /** Half of a surrogate pair has no bytes: a lenient encoder would put another character in its place. */
    private static byte[] encoded(String body) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(body));
            var copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return copy;
        } catch (CharacterCodingException notUnicode) {
            throw StrictBody.notUnicode();
        }
    }
}
