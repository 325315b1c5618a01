package dev.cartwright.kit.http;

import dev.cartwright.kit.core.Json;
import java.util.Map;
import java.util.TreeMap;

/** A response as it is sent to the gateway and stored for repeated requests: the same bytes every time. */
record Answer(int statusCode, Map<String, String> headers, String body) {

    static Answer of(Reply reply, String requestId) {
        var headers = new TreeMap<>(Map.of("Cache-Control", "no-store", "X-Content-Type-Options", "nosniff"));
        Object body = reply.body();
        if (body instanceof Problem problem) {
            headers.put("Content-Type", "application/problem+json");
            body = problem.document(requestId);
        } else if (body != null) {
            headers.put("Content-Type", "application/json");
        }
        headers.putAll(reply.headers());
        return new Answer(reply.status(), headers, body == null ? "" : Json.write(body));
    }

    /** With headers that depend on who asks, and are not stored. */
    Answer with(Map<String, String> more) {
        var all = new TreeMap<>(headers);
        all.putAll(more);
        return new Answer(statusCode, all, body);
    }

    /** Says that this is the stored response of an earlier request; the header that payment providers have made usual. */
    Answer replayed() {
        return with(Map.of("Idempotent-Replayed", "true"));
    }

    /** 304 instead of a body that the client has already (RFC 9110 §15.4.5). */
    Answer unlessMatches(Request request) {
        String etag = headers.get("ETag");
        boolean known = statusCode == 200
                && etag != null
                && request.header("if-none-match")
                        .filter(tags -> ETag.matches(tags, etag))
                        .isPresent();
        if (!known) {
            return this;
        }
        var kept = new TreeMap<>(headers);
        kept.remove("Content-Type");
        return new Answer(304, kept, "");
    }
}
