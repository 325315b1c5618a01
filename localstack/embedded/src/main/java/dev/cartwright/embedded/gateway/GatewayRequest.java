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
 * A client's request as it arrived.
 *
 * @param path without the query, decoded
 * @param headers names compare without case
 */
@SuppressWarnings("ArrayRecordComponent") // The raw bytes; nobody compares requests.
record GatewayRequest(
        String method,
        String path,
        Map<String, List<String>> query,
        TreeMap<String, List<String>> headers,
        byte[] body,
        String sourceIp) {

    static final int LARGEST_BODY = 10 * 1024 * 1024;

    static GatewayRequest of(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, List.copyOf(values)));
        return new GatewayRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query(exchange.getRequestURI().getRawQuery()),
                headers,
                exchange.getRequestBody().readNBytes(LARGEST_BODY + 1),
                exchange.getRemoteAddress().getAddress().getHostAddress());
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

    /** The last value, as API Gateway gives it where it gives one. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(List::getLast);
    }
}
