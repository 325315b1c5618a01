package dev.cartwright.tools.cases;

import dev.cartwright.tools.access.ApiOperation;
import dev.cartwright.tools.shop.JsonCodec;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request through a REST API (payload format 1.0): the examples of what the operation requires, with a case's changes of
 * {@code path}, {@code query}, {@code headers} and {@code body}. {@code as: ann CUSTOMER} sets the authorizer's context.
 */
record RequestForm(ApiOperation operation) implements EventForm {

    private static final String KEY = "Idempotency-Key";
    private static final String STAGE = "/v1";
    private static final int NO_CONTENT = 204;
    private static final int FIRST_ERROR = 400;

    @Override
    public JsonNode event(Case of, Case first) {
        JsonNode request = MergePatch.apply(example(of), of.changes());
        String path = filled(request.path("path"));
        ObjectNode event = object();
        event.put("resource", operation.path());
        event.put("path", path);
        event.put("httpMethod", operation.method());
        both(event, "headers", "multiValueHeaders", request.path("headers"));
        both(event, "queryStringParameters", "multiValueQueryStringParameters", request.path("query"));
        event.set("pathParameters", orNull(request.path("path")));
        event.putNull("stageVariables");
        event.set("requestContext", context(of, path, request.path("as").asString("")));
        event.set("body", body(request.path("body")));
        return event.put("isBase64Encoded", false);
    }

    private ObjectNode example(Case of) {
        ObjectNode example = object();
        example.set("path", in("path"));
        example.set("query", in("query"));
        ObjectNode headers = in("header").put("Accept", "application/json").put("Host", "api.example.org");
        if (headers.has(KEY)) {
            headers.put(KEY, of.number().toString());
        }
        operation.body().ifPresent(body -> {
            headers.put("Content-Type", "application/json");
            example.set("body", body);
        });
        example.set("headers", headers);
        return example;
    }

    private ObjectNode in(String place) {
        ObjectNode values = object();
        operation.parameters().stream()
                .filter(parameter -> parameter.required() && parameter.place().equals(place))
                .forEach(parameter -> values.put(parameter.name(), parameter.example()));
        return values;
    }

    private String filled(JsonNode values) {
        String path = operation.path();
        for (Map.Entry<String, JsonNode> value : values.properties()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue().asString());
        }
        return path;
    }

    private static void both(ObjectNode event, String single, String multiple, JsonNode values) {
        ObjectNode last = object();
        ObjectNode lists = object();
        values.forEachEntry((name, value) -> {
            lists.putArray(name).addAll(value.isArray() ? value.valueStream().toList() : List.of(value));
            last.set(name, lists.path(name).path(lists.path(name).size() - 1));
        });
        event.set(single, orNull(last));
        event.set(multiple, orNull(lists));
    }

    private ObjectNode context(Case of, String path, String caller) {
        ObjectNode context = object();
        context.put("accountId", CapabilityTemplate.ACCOUNT);
        context.put("apiId", of.capability());
        context.put("resourcePath", operation.path());
        context.put("httpMethod", operation.method());
        context.put("path", STAGE + path);
        context.put("stage", STAGE.substring(1));
        context.put("protocol", "HTTP/1.1");
        context.put("requestId", of.number().toString());
        context.putObject("identity").put("sourceIp", "192.0.2.1").put("userAgent", "events");
        if (!caller.isEmpty()) {
            context.set("authorizer", authorizer(caller.split(" ", 2)));
        }
        return context;
    }

    private static ObjectNode authorizer(String[] subjectAndRoles) {
        return object().put("principalId", subjectAndRoles[0])
                .put("subject", subjectAndRoles[0])
                .put("roles", subjectAndRoles[1])
                .put("integrationLatency", 12);
    }

    private static JsonNode body(JsonNode body) {
        return body.isMissingNode()
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.stringNode(JsonCodec.write(body.isString() ? body.asString() : body));
    }

    private static JsonNode orNull(JsonNode values) {
        return values.isEmpty() ? JsonNodeFactory.instance.nullNode() : values;
    }

    @Override
    public JsonNode usualAnswer() {
        return JsonNodeFactory.instance.missingNode();
    }

    /** Adds the headers of every response; {@code problem: not-found} becomes a problem document (RFC 9457). */
    @Override
    public JsonNode answer(JsonNode said) {
        int status = said.path("status").asInt();
        ObjectNode headers = object().put("Cache-Control", "no-store").put("X-Content-Type-Options", "nosniff");
        ObjectNode answer = object().put("statusCode", status);
        if (status == NO_CONTENT) {
            answer.set("headers", headers);
            return answer.put("body", "");
        }
        headers.put("Content-Type", status < FIRST_ERROR ? "application/json" : "application/problem+json");
        answer.set(
                "headers",
                MergePatch.apply(headers, said.path("headers").isObject() ? said.path("headers") : object()));
        answer.set("body", said.has("problem") ? problem(said, status) : said.path("body"));
        return answer;
    }

    private static ObjectNode problem(JsonNode said, int status) {
        ObjectNode problem = object().put(
                        "type", "/problems/" + said.path("problem").asString())
                .put("status", status)
                .put("instance", "urn:request:*");
        problem.set("title", said.path("title"));
        problem.set("detail", said.path("detail"));
        problem.set("errors", said.path("errors").isArray() ? said.path("errors") : object().arrayNode());
        return problem;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
