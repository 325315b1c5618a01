package dev.cartwright.kit.testing;

import dev.cartwright.kit.core.Json;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a function gave the gateway. */
public record HttpAnswer(int statusCode, Map<String, String> headers, String body) {

    public JsonNode json() {
        return Json.mapper().readTree(body);
    }

    /** A text in the body by its JSON pointer: {@code "/status"}. */
    public String at(String pointer) {
        return json().at(pointer).asString();
    }

    public long number(String pointer) {
        return json().at(pointer).asLong();
    }

    /** What a problem's errors point to. */
    public List<String> pointers() {
        return json().path("errors").findValuesAsString("pointer");
    }

    public String etag() {
        return headers.getOrDefault("ETag", "");
    }

    /** The last part of a problem's type: {@code "unknown-sku"}. */
    public String problem() {
        return at("/type").replace("/problems/", "");
    }
}
