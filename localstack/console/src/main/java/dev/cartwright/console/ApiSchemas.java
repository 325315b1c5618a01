package dev.cartwright.console;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of an OpenAPI definition. */
final class ApiSchemas {

    private static final String REFERENCE = "$ref";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode definition;

    ApiSchemas(JsonNode definition) {
        this.definition = definition;
    }

    /** What a reference refers to; the node itself if it is none. */
    JsonNode resolved(JsonNode node) {
        Set<String> met = new HashSet<>();
        JsonNode found = node;
        while (found.has(REFERENCE) && met.add(found.path(REFERENCE).asString(""))) {
            String reference = found.path(REFERENCE).asString("");
            found = reference.startsWith("#/") ? definition.at(reference.substring(1)) : JSON.missingNode();
        }
        return found;
    }

    /** The first of the media types. */
    DocumentedOperation.Content content(JsonNode content) {
        return content.properties().stream()
                .findFirst()
                .map(first -> new DocumentedOperation.Content(
                        first.getKey(),
                        name(first.getValue().path("schema")),
                        expanded(first.getValue().path("schema"), Set.of()).toPrettyString(),
                        example(first.getValue())))
                .orElse(DocumentedOperation.Content.NONE);
    }

    private static String name(JsonNode schema) {
        String reference = schema.path(REFERENCE).asString("");
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** {@code "integer (int64)"} or {@code "DRAFT, PUBLISHED or ARCHIVED"}. */
    String type(JsonNode schema) {
        if (schema.has("enum")) {
            return String.join(
                    ", ",
                    schema.path("enum").valueStream().map(JsonNode::asString).toList());
        }
        String format = schema.path("format").asString("");
        return schema.path("type").asString("") + (format.isEmpty() ? "" : " (" + format + ")");
    }

    /** With every schema that it refers to in its place; a schema that contains itself ends with the reference. */
    private JsonNode expanded(JsonNode schema, Set<String> within) {
        if (schema instanceof ObjectNode) {
            String reference = schema.path(REFERENCE).asString("");
            if (within.contains(reference)) {
                return schema;
            }
            if (!reference.isEmpty()) {
                var deeper = new HashSet<>(within);
                deeper.add(reference);
                return expanded(resolved(schema), deeper);
            }
            ObjectNode copy = JSON.objectNode();
            schema.properties().forEach(property -> copy.set(property.getKey(), expanded(property.getValue(), within)));
            return copy;
        }
        if (schema instanceof ArrayNode) {
            ArrayNode copy = JSON.arrayNode();
            schema.forEach(item -> copy.add(expanded(item, within)));
            return copy;
        }
        return schema;
    }

    private String example(JsonNode mediaType) {
        JsonNode first = mediaType.path("examples").valueStream().findFirst().orElse(JSON.missingNode());
        JsonNode given = mediaType.has("example")
                ? mediaType.path("example")
                : resolved(first).path("value");
        JsonNode example = given.isMissingNode() ? example(mediaType.path("schema"), Set.of()) : given;
        return example.toPrettyString();
    }

    /** The schema's own example, or one made of its properties' examples, defaults and first values. */
    private JsonNode example(JsonNode schema, Set<String> within) {
        String reference = schema.path(REFERENCE).asString("");
        if (within.contains(reference)) {
            return JSON.nullNode();
        }
        var deeper = new HashSet<>(within);
        if (!reference.isEmpty()) {
            deeper.add(reference);
        }
        JsonNode own = resolved(schema);
        for (JsonNode given : new JsonNode[] {own.path("example"), own.path("default"), own.at("/enum/0")}) {
            if (!given.isMissingNode()) {
                return given;
            }
        }
        for (String kind : new String[] {"allOf", "oneOf", "anyOf"}) {
            if (own.has(kind)) {
                return example(own.at("/" + kind + "/0"), deeper);
            }
        }
        return ofType(own, deeper);
    }

    private JsonNode ofType(JsonNode schema, Set<String> within) {
        return switch (schema.path("type").asString(schema.has("properties") ? "object" : "")) {
            case "object" -> {
                ObjectNode object = JSON.objectNode();
                for (Map.Entry<String, JsonNode> property :
                        schema.path("properties").properties()) {
                    object.set(property.getKey(), example(property.getValue(), within));
                }
                yield object;
            }
            case "array" -> JSON.arrayNode().add(example(schema.path("items"), within));
            case "integer", "number" -> JSON.numberNode(schema.path("minimum").asLong(1));
            case "boolean" -> JSON.booleanNode(true);
            case "string" -> JSON.stringNode(ofFormat(schema.path("format").asString("")));
            default -> JSON.nullNode();
        };
    }

    private static String ofFormat(String format) {
        return switch (format) {
            case "date-time" -> "2026-11-24T12:00:00Z";
            case "date" -> "2026-11-24";
            case "email" -> "ann@example.org";
            case "uri" -> "https://example.org";
            case "uuid" -> "5e0f7c1a-8f5d-4d5e-9d42-0c7b1f2a3b4c";
            default -> "text";
        };
    }
}
