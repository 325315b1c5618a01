package dev.cartwright.embedded.wire;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The response to one call of an AWS API. */
public record AwsReply(int status, Map<String, String> headers, byte[] body) {

    public static final String JSON_1_0 = "application/x-amz-json-1.0";
    public static final String JSON_1_1 = "application/x-amz-json-1.1";

    private static final Set<String> ABOUT_CONNECTION =
            Set.of("connection", "content-length", "date", "keep-alive", "server", "transfer-encoding");

    public static AwsReply json(JsonNode body) {
        return json(200, body);
    }

    public static AwsReply json(int status, JsonNode body) {
        return new AwsReply(status, Map.of("Content-Type", JSON_1_1), JsonTrees.bytes(body));
    }

    public static AwsReply xml(int status, String body) {
        return new AwsReply(status, Map.of("Content-Type", "text/xml"), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Without connection headers, for forwarding. */
    public AwsReply withoutConnectionHeaders() {
        Map<String, String> kept = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> {
            if (!ABOUT_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                kept.put(name, value);
            }
        });
        return new AwsReply(status, kept, body);
    }
}
