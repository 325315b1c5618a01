package dev.cartwright.embedded.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.io.JsonStringEncoder;

/** An API's {@code x-amazon-apigateway-gateway-responses}: the gateway's own responses. */
final class GatewayResponses {

    private static final String HEADER = "gatewayresponse.header.";
    private static final String REQUEST_HEADER = "method.request.header.";
    private static final Pattern VARIABLE = Pattern.compile("\\$context\\.([A-Za-z.]+)");

    /** Of an API that defines none. */
    static final GatewayResponses STANDARD = new GatewayResponses(Map.of());

    private final Map<String, Object> responses;

    GatewayResponses(Map<String, Object> definition) {
        this.responses = Properties.map(definition, "x-amazon-apigateway-gateway-responses");
    }

    /** @param requestHeader a header of the request, if it was sent and could be read */
    GatewayAnswer answer(
            Refusal refusal, Map<String, String> context, Function<String, Optional<String>> requestHeader) {
        int status = refusal.kind().status();
        Map<String, Object> response = response(refusal.kind());
        var values = new LinkedHashMap<>(context);
        values.put("error.message", refusal.message());
        values.put("error.messageString", quoted(refusal.message()));
        values.put("error.responseType", refusal.kind().name());
        values.put("error.validationErrorString", refusal.validationError());
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("x-amzn-ErrorType", refusal.kind().errorType());
        Properties.map(response, "responseParameters")
                .forEach((name, value) -> header(name, value, requestHeader, headers));
        String template = Properties.text(Properties.map(response, "responseTemplates"), "application/json")
                .orElse("{\"message\":$context.error.messageString}");
        return GatewayAnswer.of(
                Properties.number(response, "statusCode", status), headers, substituted(template, values));
    }

    private Map<String, Object> response(Refusal.Kind kind) {
        Map<String, Object> own = Properties.map(responses, kind.name());
        return own.isEmpty() ? Properties.map(responses, kind.status() < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX") : own;
    }

    /** Supports quoted constants, {@code "'application/problem+json'"}, and headers of the request. */
    private static void header(
            String name, Object value, Function<String, Optional<String>> requestHeader, Map<String, String> headers) {
        if (!name.startsWith(HEADER)) {
            return;
        }
        String text = value.toString();
        String header = name.substring(HEADER.length());
        if (text.startsWith("'") && text.endsWith("'")) {
            headers.put(header, text.substring(1, text.length() - 1));
        } else if (text.startsWith(REQUEST_HEADER)) {
            requestHeader.apply(text.substring(REQUEST_HEADER.length())).ifPresent(sent -> headers.put(header, sent));
        }
    }

    private static String substituted(String template, Map<String, String> values) {
        return VARIABLE.matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), "")));
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
    }
}
