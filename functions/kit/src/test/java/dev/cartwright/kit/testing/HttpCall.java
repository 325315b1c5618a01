package dev.cartwright.kit.testing;

import dev.cartwright.kit.core.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request as API Gateway hands it to a function; tests chain what matters to them. */
public final class HttpCall {

    private final String method;
    private final String path;
    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private final Map<String, List<String>> query = new LinkedHashMap<>();
    private final Map<String, String> pathParameters = new LinkedHashMap<>();
    private @Nullable Map<String, Object> authorizer;
    private @Nullable String body;
    private boolean base64;
    private @Nullable String resource;

    private HttpCall(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /** A request without a body. */
    public static HttpCall of(String method, String path) {
        return new HttpCall(method, path);
    }

    public static HttpCall get(String path) {
        return new HttpCall("GET", path);
    }

    /** A POST with a new idempotency key and a JSON body: a record, a map, or a text or bytes as they are. */
    public static HttpCall post(String path, Object body) {
        return new HttpCall("POST", path).json(body);
    }

    /** A PUT with a new idempotency key and a JSON body. */
    public static HttpCall put(String path, Object body) {
        return new HttpCall("PUT", path).json(body);
    }

    /** A DELETE with a new idempotency key. */
    public static HttpCall delete(String path) {
        return new HttpCall("DELETE", path)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** A POST with a new idempotency key and no body. */
    public static HttpCall post(String path) {
        return new HttpCall("POST", path)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** With a JSON body and a new idempotency key. */
    HttpCall json(Object value) {
        if (value instanceof byte[] bytes) {
            base64 = true;
            body = Base64.getEncoder().encodeToString(bytes);
        } else {
            body = value instanceof String text ? text : Json.write(value);
        }
        return header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** The resource that the gateway names, where its path is written in another way. */
    public HttpCall resource(String resource) {
        this.resource = resource;
        return this;
    }

    public HttpCall header(String name, String value) {
        headers.put(name, List.of(value));
        return this;
    }

    /** Sends a header that the call has already once more. */
    public HttpCall again(String name, String value) {
        headers.merge(
                name,
                List.of(value),
                (first, second) ->
                        Stream.concat(first.stream(), second.stream()).toList());
        return this;
    }

    public HttpCall without(String header) {
        headers.remove(header);
        return this;
    }

    /** A repeated parameter keeps all its values. */
    public HttpCall query(String name, String value) {
        query.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
        return this;
    }

    public HttpCall path(String name, String value) {
        pathParameters.put(name, value);
        return this;
    }

    /** Sends the body as the gateway does for binary media types. */
    public HttpCall inBase64() {
        body = Base64.getEncoder().encodeToString(String.valueOf(body).getBytes(StandardCharsets.UTF_8));
        base64 = true;
        return this;
    }

    public HttpCall asCustomer(String subject) {
        return as(subject, "CUSTOMER");
    }

    /** As a customer in these groups. */
    public HttpCall asCustomer(String subject, String... groups) {
        return as(subject, "CUSTOMER", String.join(",", groups));
    }

    public HttpCall asAdmin() {
        return as("admin", "ADMIN");
    }

    public HttpCall asService(String name) {
        return as(name, "SERVICE");
    }

    /** As somebody with all roles. */
    public HttpCall asEverybody() {
        return as("somebody", "ADMIN,CUSTOMER,SERVICE");
    }

    /** As the gateway passes on what our authorizer said of a guest. */
    public HttpCall asGuest() {
        return as("", "");
    }

    private HttpCall as(String subject, String roles) {
        return as(subject, roles, "");
    }

    private HttpCall as(String subject, String roles, String groups) {
        authorizer = Map.of("principalId", subject, "subject", subject, "roles", roles, "groups", groups);
        return this;
    }

    private static Map<String, String> last(Map<String, List<String>> values) {
        var last = new LinkedHashMap<String, String>();
        values.forEach((name, several) -> last.put(name, several.getLast()));
        return last;
    }

    /** @param route the operation's, whose resource the gateway names; of another method than the call's it names none */
    byte[] event(String route) {
        var context = new LinkedHashMap<String, Object>();
        context.put("requestId", UUID.randomUUID().toString());
        context.put("path", path);
        context.put("stage", "v1");
        if (authorizer != null) {
            context.put("authorizer", authorizer);
        }
        var event = new LinkedHashMap<String, Object>();
        event.put(
                "resource",
                resource != null
                        ? resource
                        : route.startsWith(method + " ") ? route.substring(method.length() + 1) : path);
        event.put("httpMethod", method);
        event.put("path", path);
        event.put("headers", last(headers));
        event.put("multiValueHeaders", headers);
        event.put("queryStringParameters", last(query));
        event.put("multiValueQueryStringParameters", query);
        event.put("pathParameters", pathParameters);
        event.put("requestContext", context);
        if (body != null) {
            event.put("body", body);
        }
        event.put("isBase64Encoded", base64);
        return Json.bytes(event);
    }
}
