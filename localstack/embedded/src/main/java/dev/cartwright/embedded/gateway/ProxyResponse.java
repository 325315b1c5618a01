package dev.cartwright.embedded.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Parses a function's response to a proxy event; a malformed one is a 502, as on AWS. */
final class ProxyResponse {

    private ProxyResponse() {}

    static GatewayAnswer read(byte[] payload) throws Refusal {
        try {
            JsonNode response = ProxyEvent.JSON.readTree(payload);
            if (!response.path("statusCode").isIntegralNumber()
                    && !response.path("statusCode").isString()) {
                throw new Refusal(Refusal.Kind.DEFAULT_5XX);
            }
            return new GatewayAnswer(response.path("statusCode").asInt(), headers(response), body(response));
        } catch (JacksonException | IllegalArgumentException malformed) {
            throw new Refusal(Refusal.Kind.DEFAULT_5XX);
        }
    }

    private static Map<String, List<String>> headers(JsonNode response) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Content-Type", List.of("application/json"));
        response.path("headers")
                .properties()
                .forEach(header ->
                        headers.put(header.getKey(), List.of(header.getValue().asString())));
        response.path("multiValueHeaders").properties().forEach(header -> {
            var values = new ArrayList<String>();
            header.getValue().forEach(value -> values.add(value.asString()));
            headers.put(header.getKey(), values);
        });
        return headers;
    }

    private static byte[] body(JsonNode response) {
        JsonNode body = response.path("body");
        if (body.isMissingNode() || body.isNull()) {
            return new byte[0];
        }
        return response.path("isBase64Encoded").asBoolean(false)
                ? Base64.getDecoder().decode(body.asString())
                : body.asString().getBytes(StandardCharsets.UTF_8);
    }
}
