package dev.cartwright.tools.compatibility;

import dev.cartwright.tools.shop.JsonCodec;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Compares two versions of a message's schema. During a deployment new receivers get the old version's messages and old
 * receivers the new version's, so each must be able to read the other. Allowed are new optional fields and changed
 * descriptions, nothing else.
 */
final class SchemaComparison {

    private static final Set<String> WORDS =
            Set.of("$schema", "$id", "$comment", "title", "description", "examples", "default", "deprecated");
    private static final Set<String> SHAPES = Set.of("$ref", "$defs", "properties", "required", "items");

    private final JsonNode oldRoot;
    private final JsonNode newRoot;

    private SchemaComparison(JsonNode oldRoot, JsonNode newRoot) {
        this.oldRoot = oldRoot;
        this.newRoot = newRoot;
    }

    /** The incompatible changes, each with its place as a JSON pointer. */
    static List<String> breaks(String oldSchema, String newSchema) {
        var comparison = new SchemaComparison(JsonCodec.read(oldSchema), JsonCodec.read(newSchema));
        return comparison.compare("", comparison.oldRoot, comparison.newRoot).toList();
    }

    private Stream<String> compare(String at, JsonNode before, JsonNode after) {
        JsonNode old = resolved(before, oldRoot);
        JsonNode young = resolved(after, newRoot);
        return Stream.of(
                        constraints(at, old, young),
                        required(at, old, young),
                        properties(at, old, young),
                        items(at, old, young))
                .flatMap(breaks -> breaks);
    }

    private static JsonNode resolved(JsonNode schema, JsonNode root) {
        String reference = schema.path("$ref").asString("");
        return reference.startsWith("#/") ? resolved(root.at(reference.substring(1)), root) : schema;
    }

    private static Stream<String> constraints(String at, JsonNode old, JsonNode young) {
        return names(old, young)
                .filter(name -> !WORDS.contains(name) && !SHAPES.contains(name))
                .filter(name -> !value(old, name).equals(value(young, name)))
                .map(name -> place(at) + ": " + name + " was " + said(old, name) + " and is " + said(young, name));
    }

    /** The default for additional properties is that they are allowed. */
    private static JsonNode value(JsonNode schema, String name) {
        JsonNode value = schema.path(name);
        return name.equals("additionalProperties") && value.isMissingNode() ? JsonCodec.read("true") : value;
    }

    private static String said(JsonNode schema, String name) {
        JsonNode value = value(schema, name);
        return value.isMissingNode() ? "not there" : value.toString();
    }

    private static Stream<String> required(String at, JsonNode old, JsonNode young) {
        Set<String> before = texts(old.path("required"));
        Set<String> after = texts(young.path("required"));
        Stream<String> more = after.stream()
                .filter(name -> !before.contains(name))
                .map(name -> place(at + "/" + name) + " is required now, and older messages may lack it");
        Stream<String> less = before.stream()
                .filter(name ->
                        !after.contains(name) && young.path("properties").has(name))
                .map(name -> place(at + "/" + name) + " is not required any more, and older receivers need it");
        return Stream.concat(more, less);
    }

    private Stream<String> properties(String at, JsonNode old, JsonNode young) {
        return old.path("properties").propertyStream().flatMap(property -> {
            String place = at + "/" + property.getKey();
            JsonNode now = young.path("properties").path(property.getKey());
            return now.isMissingNode()
                    ? Stream.of(place(place) + " is gone")
                    : compare(place, property.getValue(), now);
        });
    }

    private Stream<String> items(String at, JsonNode old, JsonNode young) {
        if (old.has("items") && young.has("items")) {
            return compare(at + "/*", old.path("items"), young.path("items"));
        }
        return old.has("items") == young.has("items")
                ? Stream.empty()
                : Stream.of(place(at) + ": items " + (old.has("items") ? "may be anything now" : "are restricted now"));
    }

    private static Stream<String> names(JsonNode old, JsonNode young) {
        var names = new TreeSet<String>();
        names.addAll(old.propertyNames());
        names.addAll(young.propertyNames());
        return names.stream();
    }

    private static Set<String> texts(JsonNode list) {
        var texts = new TreeSet<String>();
        list.valueStream().forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static String place(String at) {
        return at.isEmpty() ? "the message" : at;
    }
}
