package dev.cartwright.embedded.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Builds the proxy event (payload format 1.0) exactly as a REST API sends it, nulls included. */
final class ProxyEvent {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private ProxyEvent() {}

    /** A request with its route. */
    record Call(
            Route route, GatewayRequest request, Map<String, String> pathParameters, String requestId, String account) {

        /** The path without the stage: {@code /orders/ord_1}. */
        String path() {
            return request.path().substring(route.api().stage().length() + 1);
        }
    }

    static byte[] of(Call call, Map<String, Object> authorizer) {
        Map<String, @Nullable Object> event = base(call, authorizer);
        boolean binary = call.route()
                .api()
                .isBinary(call.request().header("Content-Type").orElse(""));
        byte[] body = call.request().body();
        event.put("body", body.length == 0 ? null : text(body, binary));
        event.put("isBase64Encoded", binary && body.length > 0);
        return JSON.writeValueAsBytes(event);
    }

    private static String text(byte[] body, boolean binary) {
        return binary ? Base64.getEncoder().encodeToString(body) : new String(body, StandardCharsets.UTF_8);
    }

    /** The event of a request authorizer: the proxy event without the body. */
    static byte[] ofAuthorizer(Call call, String methodArn) {
        Map<String, @Nullable Object> event = base(call, Map.of());
        event.put("type", "REQUEST");
        event.put("methodArn", methodArn);
        return JSON.writeValueAsBytes(event);
    }

    private static Map<String, @Nullable Object> base(Call call, Map<String, Object> authorizer) {
        GatewayRequest request = call.request();
        var event = new LinkedHashMap<String, @Nullable Object>();
        event.put("resource", call.route().resource());
        event.put("path", call.path());
        event.put("httpMethod", request.method());
        event.put("headers", last(request.headers()));
        event.put("multiValueHeaders", request.headers());
        event.put("queryStringParameters", orNull(last(request.query())));
        event.put("multiValueQueryStringParameters", orNull(request.query()));
        event.put("pathParameters", orNull(call.pathParameters()));
        event.put("stageVariables", orNull(call.route().api().stageVariables()));
        event.put("requestContext", context(call, authorizer));
        return event;
    }

    private static Map<String, @Nullable Object> context(Call call, Map<String, Object> authorizer) {
        Route route = call.route();
        Instant now = Instant.now();
        var context = new LinkedHashMap<String, @Nullable Object>();
        context.put("resourceId", Integer.toHexString(route.resource().hashCode()));
        if (!authorizer.isEmpty()) {
            context.put("authorizer", authorizer);
        }
        context.put("resourcePath", route.resource());
        if (!route.operationId().isEmpty()) {
            context.put("operationName", route.operationId());
        }
        context.put("httpMethod", call.request().method());
        context.put("extendedRequestId", call.requestId().substring(0, 8) + "=");
        context.put("requestTime", TIME.format(now));
        context.put("path", call.request().path());
        context.put("accountId", call.account());
        context.put("protocol", "HTTP/1.1");
        context.put("stage", route.api().stage());
        context.put("domainPrefix", route.api().id());
        context.put("requestTimeEpoch", now.toEpochMilli());
        context.put("requestId", call.requestId());
        context.put("identity", identity(call.request()));
        context.put("domainName", call.request().header("Host").orElse("127.0.0.1"));
        context.put("deploymentId", "local");
        context.put("apiId", route.api().id());
        return context;
    }

    private static Map<String, @Nullable Object> identity(GatewayRequest request) {
        var identity = new LinkedHashMap<String, @Nullable Object>();
        for (String name : List.of(
                "cognitoIdentityPoolId",
                "accountId",
                "cognitoIdentityId",
                "caller",
                "principalOrgId",
                "accessKey",
                "cognitoAuthenticationType",
                "cognitoAuthenticationProvider",
                "userArn",
                "user")) {
            identity.put(name, null);
        }
        identity.put("sourceIp", request.sourceIp());
        identity.put("userAgent", request.header("User-Agent").orElse(null));
        return identity;
    }

    private static Map<String, String> last(Map<String, List<String>> values) {
        var last = new LinkedHashMap<String, String>();
        values.forEach((name, list) -> last.put(name, list.getLast()));
        return last;
    }

    private static @Nullable Object orNull(Map<String, ?> values) {
        return values.isEmpty() ? null : values;
    }
}
