package dev.cartwright.embedded.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A client's request as received.
 *
 * @param path without the query, decoded
 * @param headers with case-insensitive names
 * @param urlLength in characters
 */
@SuppressWarnings("ArrayRecordComponent") // The raw bytes; nobody compares requests.
record GatewayRequest(
        String method,
        String path,
        Map<String, List<String>> query,
        TreeMap<String, List<String>> headers,
        byte[] body,
        String sourceIp,
        int urlLength) {

    static final int LARGEST_BODY = 10 * 1024 * 1024;
    private static final int LONGEST_URL = 10_240;
    private static final int LARGEST_HEADERS = 10_240;
    static final String TRACE = "X-Amzn-Trace-Id";

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    static GatewayRequest of(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, List.copyOf(values)));
        return new GatewayRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query(exchange.getRequestURI().getRawQuery()),
                headers,
                exchange.getRequestBody().readNBytes(LARGEST_BODY + 1),
                exchange.getRemoteAddress().getAddress().getHostAddress(),
                exchange.getRequestURI().toString().length());
    }

    private static Map<String, List<String>> query(@Nullable String raw) {
        var query = new LinkedHashMap<String, List<String>>();
        if (raw == null || raw.isEmpty()) {
            return query;
        }
        for (String pair : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                    .add(parts.length == 2 ? decoded(parts[1]) : "");
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** AWS's quotas of the URL's length and of all headers' values in all; the largest body has another. */
    void requireWithinQuotas() throws Refusal {
        if (urlLength > LONGEST_URL) {
            throw new Refusal(Refusal.Kind.URI_TOO_LONG);
        }
        int size = headers.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
        if (size > LARGEST_HEADERS) {
            throw new Refusal(Refusal.Kind.HEADERS_TOO_LARGE);
        }
    }

    /**
     * Adds the headers of API Gateway: the client's address after those in {@code X-Forwarded-For}, and the gateway's own
     * port, protocol and trace instead of the client's.
     */
    GatewayRequest forwarded(int port, String trace) {
        Map<String, String> own = Map.of(
                FORWARDED_FOR,
                String.join(", ", way()),
                "X-Forwarded-Port",
                Integer.toString(port),
                "X-Forwarded-Proto",
                "http",
                TRACE,
                trace);
        var more = new TreeMap<>(headers);
        own.keySet().forEach(more::remove); // for the spelling of the names
        own.forEach((name, value) -> more.put(name, List.of(value)));
        return new GatewayRequest(method, path, query, more, body, sourceIp, urlLength);
    }

    /** Whether a browser shows the answer as a document, in a window or a frame; programs and scripts do not say so. */
    boolean isNavigation() {
        return headers.getOrDefault("Sec-Fetch-Mode", List.of()).contains("navigate");
    }

    private List<String> way() {
        var way = new ArrayList<>(headers.getOrDefault(FORWARDED_FOR, List.of()));
        way.add(sourceIp);
        return way;
    }

    /** The last value, like API Gateway. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(List::getLast);
    }
}
