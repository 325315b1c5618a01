package dev.cartwright.embedded.gateway;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The response to the client. */
@SuppressWarnings("ArrayRecordComponent") // The raw bytes; nobody compares answers.
record GatewayAnswer(int status, Map<String, List<String>> headers, byte[] body) {

    static GatewayAnswer of(int status, Map<String, String> headers, String body) {
        var lists = new LinkedHashMap<String, List<String>>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return new GatewayAnswer(status, lists, body.getBytes(StandardCharsets.UTF_8));
    }
}
