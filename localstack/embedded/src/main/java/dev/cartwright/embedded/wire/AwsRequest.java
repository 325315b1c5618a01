package dev.cartwright.embedded.wire;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One call of an AWS API over HTTP. */
public record AwsRequest(String method, URI uri, Headers headers, byte[] body, RequestSigner caller) {

    private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=(\\w+)");

    public static AwsRequest of(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        String authorization = Objects.requireNonNullElse(headers.getFirst("Authorization"), "");
        byte[] body = exchange.getRequestBody().readAllBytes();
        return new AwsRequest(
                exchange.getRequestMethod(), exchange.getRequestURI(), headers, body, RequestSigner.of(authorization));
    }

    /** Empty if the header is absent. */
    public String header(String name) {
        return Objects.requireNonNullElse(headers.getFirst(name), "");
    }

    /** Replaces this machine's addresses in a text by the address that the caller used: a container has another loopback. */
    public String asReachedBy(String text) {
        String host = header("Host").replaceFirst(":\\d+$", "");
        return host.isEmpty() ? text : text.replace("//127.0.0.1:", "//" + host + ":");
    }

    public String path() {
        return uri.getPath();
    }

    /** The part of {@code X-Amz-Target} before the dot, {@code "DynamoDB_20120810"}; empty in the REST protocols. */
    public String targetPrefix() {
        String target = header("X-Amz-Target");
        return target.substring(0, Math.max(0, target.indexOf('.')));
    }

    /** The operation in {@code X-Amz-Target}, or {@code Action} in the query protocol; empty in the REST protocols. */
    public String operation() {
        String target = header("X-Amz-Target");
        return target.isEmpty() ? action() : target.substring(target.indexOf('.') + 1);
    }

    /** Whether it uses AWS's query protocol, whose responses are XML. */
    boolean isQuery() {
        return !action().isEmpty();
    }

    private String action() {
        if (!header("Content-Type").startsWith("application/x-www-form-urlencoded")) {
            return "";
        }
        Matcher action = ACTION.matcher(new String(body, StandardCharsets.UTF_8));
        return action.find() ? action.group(1) : "";
    }
}
