package dev.cartwright.console;

import dev.cartwright.embedded.view.ApiDefinition;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One operation of an API.
 *
 * @param path of its page: {@code "Order/placeOrder"}
 * @param resource with the stage: {@code "/v1/orders/{orderId}"}
 * @param access who may call it, as the definition's {@code x-access} says; empty if it does not
 * @param body of the request; empty texts without one
 */
public record DocumentedOperation(
        String capability,
        String id,
        String path,
        String method,
        String resource,
        String summary,
        String description,
        String access,
        List<Parameter> parameters,
        Content body,
        List<Response> responses) {

    private static final String OWN_KEY = "Idempotency-Key";

    /**
     * @param in {@code path}, {@code query} or {@code header}
     * @param value to begin with: its example
     * @param many whether it may have several values, which are separated by commas
     * @param fresh whether every request needs another value
     */
    public record Parameter(
            String name,
            String in,
            boolean required,
            String type,
            String description,
            String value,
            boolean many,
            boolean fresh) {

        /** The id of its field. */
        public String field() {
            return in + "-" + name;
        }
    }

    /** A body: its media type, its schema with all it refers to, and an example. */
    public record Content(String type, String schemaName, String schema, String example) {

        static final Content NONE = new Content("", "", "", "");

        public boolean isThere() {
            return !type.isEmpty();
        }
    }

    public record Response(String status, String description, List<String> headers, Content content) {

        public String css() {
            return status.startsWith("2") || status.startsWith("3") ? "good" : "bad";
        }
    }

    static DocumentedOperation of(ApiDefinition api, ApiSchemas schemas, String path, JsonNode item, String method) {
        JsonNode operation = item.path(method);
        String id = operation.path("operationId").asString((method + path).replaceAll("[^A-Za-z0-9]+", "-"));
        return new DocumentedOperation(
                api.capability(),
                id,
                api.capability() + "/" + id,
                method.toUpperCase(Locale.ROOT),
                "/" + api.stage() + path,
                operation.path("summary").asString(""),
                operation.path("description").asString(""),
                operation.path("x-access").asString(""),
                Stream.of(item, operation)
                        .flatMap(part -> part.path("parameters").valueStream())
                        .map(schemas::resolved)
                        .map(parameter -> parameter(parameter, schemas))
                        .toList(),
                schemas.content(schemas.resolved(operation.path("requestBody")).path("content")),
                operation.path("responses").properties().stream()
                        .map(response -> response(response.getKey(), schemas.resolved(response.getValue()), schemas))
                        .toList());
    }

    private static Parameter parameter(JsonNode parameter, ApiSchemas schemas) {
        JsonNode schema = schemas.resolved(parameter.path("schema"));
        boolean fresh = parameter.path("name").asString("").equalsIgnoreCase(OWN_KEY);
        boolean required = parameter.path("required").asBoolean(false);
        return new Parameter(
                parameter.path("name").asString(""),
                parameter.path("in").asString(""),
                required,
                schemas.type(schema),
                parameter.path("description").asString(""),
                fresh || !required ? "" : example(parameter, schema),
                schema.path("type").asString("").equals("array"),
                fresh);
    }

    private static String example(JsonNode parameter, JsonNode schema) {
        JsonNode example =
                parameter.path("example").isMissingNode() ? schema.path("example") : parameter.path("example");
        return example.isArray()
                ? example.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))
                : example.asString("");
    }

    private static Response response(String status, JsonNode response, ApiSchemas schemas) {
        return new Response(
                status,
                response.path("description").asString(""),
                List.copyOf(response.path("headers").propertyNames()),
                schemas.content(response.path("content")));
    }

    /** The role whose token a trial begins with. */
    public String role() {
        return switch (access) {
            case "admin", "service", "customer" -> access;
            case "customer-or-guest" -> "customer";
            default -> "guest";
        };
    }

    /** Who may call it, in words. */
    public String callers() {
        return switch (access) {
            case "" -> "see the API's description";
            case "public" -> "everybody";
            case "customer-or-guest" -> "customers and guests";
            case "customer" -> "customers";
            case "admin" -> "admins";
            case "service" -> "services and admins";
            case "key" -> "who has the API's key (Authorization)";
            case "signature" -> "who signs the request";
            default -> access;
        };
    }

    String searchable() {
        return String.join(" ", capability, id, method, resource, summary, access, callers())
                .toLowerCase(Locale.ROOT);
    }
}
