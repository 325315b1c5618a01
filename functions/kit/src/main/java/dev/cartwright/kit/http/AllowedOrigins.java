package dev.cartwright.kit.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The origins whose web pages may read the API's responses (Fetch standard, CORS protocol). The gateway answers their preflight
 * requests; contract/openapi.yaml has the headers that they may send.
 */
public final class AllowedOrigins {

    /** The headers that pages may read besides those of the CORS protocol. */
    public static final String EXPOSED_HEADERS = "ETag, Idempotent-Replayed, Location, Retry-After, X-Amzn-Trace-Id";

    private final Set<String> origins;

    private AllowedOrigins(Set<String> origins) {
        this.origins = origins;
    }

    /** @param list {@code "https://shop.example,https://admin.shop.example"}; empty for none */
    public static AllowedOrigins of(String list) {
        return new AllowedOrigins(list.isEmpty() ? Set.of() : Set.copyOf(List.of(list.split(",", -1))));
    }

    /** A response that may be read by these pages only differs by origin, which caches must know. */
    Map<String, String> headersFor(String origin) {
        if (origins.isEmpty()) {
            return Map.of();
        }
        var headers = new TreeMap<>(Map.of("Vary", "Origin"));
        if (origins.contains(origin)) {
            headers.put("Access-Control-Allow-Origin", origin);
            headers.put("Access-Control-Expose-Headers", EXPOSED_HEADERS);
        }
        return headers;
    }
}
