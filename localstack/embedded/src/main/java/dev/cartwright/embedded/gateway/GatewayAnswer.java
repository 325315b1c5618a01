package dev.cartwright.embedded.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The response to the client. */
@SuppressWarnings("ArrayRecordComponent") // The raw bytes; nobody compares answers.
record GatewayAnswer(int status, Map<String, List<String>> headers, byte[] body) {

    private static final String POLICY = "Content-Security-Policy";

    static GatewayAnswer of(int status, Map<String, String> headers, String body) {
        var lists = new LinkedHashMap<String, List<String>>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return new GatewayAnswer(status, lists, body.getBytes(StandardCharsets.UTF_8));
    }

    GatewayAnswer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, List.of(value));
        return new GatewayAnswer(status, more, body);
    }

    /**
     * For a browser that shows it: as of an origin of its own, because the APIs share theirs with the stack's pages. AWS does not
     * send these headers.
     */
    GatewayAnswer sandboxed() {
        var own = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        own.putAll(headers);
        var policies = new ArrayList<>(own.getOrDefault(POLICY, List.of()));
        policies.add("sandbox");
        own.remove(POLICY);
        own.put(POLICY, policies);
        own.put("X-Content-Type-Options", List.of("nosniff"));
        return new GatewayAnswer(status, own, body);
    }

    void sendTo(HttpExchange exchange) throws IOException {
        headers.forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
        boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, empty ? -1 : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body);
        }
    }
}
