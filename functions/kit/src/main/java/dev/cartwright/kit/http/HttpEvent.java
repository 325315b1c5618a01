package dev.cartwright.kit.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a REST API's proxy event (payload 1.0) that we use. */
record HttpEvent(
        String httpMethod,
        String resource,
        String path,
        @Nullable Map<String, @Nullable String> headers,
        @Nullable Map<String, @Nullable String> queryStringParameters,
        @Nullable Map<String, @Nullable List<String>> multiValueQueryStringParameters,
        @Nullable Map<String, @Nullable String> pathParameters,
        RequestContext requestContext,
        @Nullable String body,
        @Nullable Boolean isBase64Encoded) {

    /** Facts from the gateway, which no client can set. */
    record RequestContext(
            @Nullable String requestId,
            @Nullable String path,
            @Nullable Authorizer authorizer) {}

    /** The context from our authorizer; REST APIs pass all values as strings. */
    record Authorizer(@Nullable String subject, @Nullable String roles) {}

    /** Method and resource as in the API definition: {@code "GET /orders/{orderId}"}. */
    String route() {
        return httpMethod + " " + resource;
    }

    Map<String, String> lowerCaseHeaders() {
        var lower = new HashMap<String, String>();
        present(headers).forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
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

    static Map<String, String> present(@Nullable Map<String, @Nullable String> values) {
        var present = new HashMap<String, String>();
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
            return Boolean.TRUE.equals(isBase64Encoded)
                    ? Base64.getDecoder().decode(body)
                    : body.getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new Refused(EdgeProblem.MALFORMED_JSON.about("The body is not valid base64."));
        }
    }
}
