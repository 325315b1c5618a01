package dev.cartwright.embedded.wire;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;

/** One call of an AWS API as it came over HTTP. */
public record AwsRequest(String method, URI uri, Headers headers, byte[] body, Caller caller) {

    public static AwsRequest of(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        String authorization = Objects.requireNonNullElse(headers.getFirst("Authorization"), "");
        byte[] body = exchange.getRequestBody().readAllBytes();
        return new AwsRequest(
                exchange.getRequestMethod(), exchange.getRequestURI(), headers, body, Caller.of(authorization));
    }

    /** Empty where the header is absent. */
    public String header(String name) {
        return Objects.requireNonNullElse(headers.getFirst(name), "");
    }

    public String path() {
        return uri.getPath();
    }

    /** What stands before the dot of {@code X-Amz-Target}, {@code "DynamoDB_20120810"}; empty in the REST protocols. */
    public String targetPrefix() {
        String target = header("X-Amz-Target");
        return target.substring(0, Math.max(0, target.indexOf('.')));
    }

    /** The operation that {@code X-Amz-Target} names; empty in the REST and query protocols. */
    public String targetOperation() {
        String target = header("X-Amz-Target");
        return target.substring(target.indexOf('.') + 1);
    }
}
