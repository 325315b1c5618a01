package dev.cartwright.kit.http;

import dev.cartwright.kit.http.Problem.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The schema of a request body in the API definition. It supports the keywords that our definitions use and refuses others, so
 * that none is ignored.
 */
public final class BodySchema {

    /** Admits everything. */
    static final BodySchema ANY = new BodySchema(JsonNodeFactory.instance.objectNode());

    /** A stored response must fit a row of the table. */
    private static final int MOST_ERRORS = 100;

    private static final String ANYTHING = "^(?s:.*)$";

    private static final Set<String> KEYWORDS = Set.of(
            "type",
            "format",
            "enum",
            "required",
            "properties",
            "additionalProperties",
            "items",
            "minItems",
            "maxItems",
            "minLength",
            "maxLength",
            "pattern",
            "minimum",
            "maximum");

    private static final List<String> TYPES = List.of("object", "array", "string", "integer", "boolean");

    private final JsonNode root;
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    /** @param schema without references */
    public BodySchema(JsonNode schema) {
        requireKnown(schema);
        this.root = schema;
    }

    private static void requireKnown(JsonNode schema) {
        schema.propertyNames().stream()
                .filter(keyword -> !KEYWORDS.contains(keyword))
                .findFirst()
                .ifPresent(keyword -> {
                    throw new IllegalArgumentException(
                            "the keyword " + keyword + " is not supported in a body's schema");
                });
        if (!schema.isEmpty() && !TYPES.contains(schema.path("type").asString(""))) {
            throw new IllegalArgumentException("the type " + schema.path("type") + " is not one of " + TYPES);
        }
        String pattern = schema.path("pattern").asString(ANYTHING);
        if (!pattern.startsWith("^") || !pattern.endsWith("$")) {
            throw new IllegalArgumentException("the pattern " + pattern + " must have the anchors ^ and $");
        }
        schema.path("properties").forEach(BodySchema::requireKnown);
        List.of(schema.path("items"), schema.path("additionalProperties")).stream()
                .filter(JsonNode::isObject)
                .forEach(BodySchema::requireKnown);
    }

    /** The first {@value #MOST_ERRORS} differences; none if the body conforms. */
    public List<FieldError> errors(JsonNode body) {
        var errors = new ArrayList<FieldError>();
        check(root, body, new Place("", errors));
        return errors;
    }

    private void check(JsonNode schema, JsonNode value, Place place) {
        if (place.isEnough()) {
            return;
        }
        switch (schema.path("type").asString("")) {
            case "object" -> object(schema, value, place);
            case "array" -> array(schema, value, place);
            case "string" -> text(schema, value, place);
            case "integer" -> integer(schema, value, place);
            case "boolean" -> bool(value, place);
            default -> {}
        }
    }

    private void object(JsonNode schema, JsonNode value, Place place) {
        if (!value.isObject()) {
            place.wrong("This must be an object.");
            return;
        }
        for (JsonNode name : schema.path("required")) {
            if (value.path(name.asString()).isMissingNode()) {
                place.at(name.asString()).wrong("This field is missing.");
            }
        }
        JsonNode others = schema.path("additionalProperties");
        for (var field : value.properties()) {
            JsonNode known = schema.path("properties").path(field.getKey());
            Place below = place.at(field.getKey());
            if (known.isMissingNode() && others.isBoolean() && !others.booleanValue()) {
                below.wrong("This field is unknown.");
            } else {
                check(known.isMissingNode() ? others : known, field.getValue(), below);
            }
        }
    }

    private void array(JsonNode schema, JsonNode value, Place place) {
        if (!value.isArray()) {
            place.wrong("This must be an array.");
            return;
        }
        range(schema, "Items", value.size(), "items", place);
        int index = 0;
        for (JsonNode item : value) {
            check(schema.path("items"), item, place.at(Integer.toString(index++)));
        }
    }

    private void text(JsonNode schema, JsonNode value, Place place) {
        if (!value.isString()) {
            place.wrong("This must be a string.");
            return;
        }
        String text = value.stringValue();
        range(schema, "Length", text.codePointCount(0, text.length()), "characters", place);
        String pattern = schema.path("pattern").asString(ANYTHING);
        if (!patterns.computeIfAbsent(pattern, Pattern::compile).matcher(text).matches()) {
            place.wrong("This must match " + pattern);
        }
        JsonNode words = schema.path("enum");
        if (words.isArray() && words.valueStream().noneMatch(value::equals)) {
            place.wrong("This must be one of " + words);
        }
    }

    private static void bool(JsonNode value, Place place) {
        if (!value.isBoolean()) {
            place.wrong("This must be true or false.");
        }
    }

    private static void integer(JsonNode schema, JsonNode value, Place place) {
        if (!value.isIntegralNumber()) {
            place.wrong("This must be an integer.");
            return;
        }
        BigDecimal number = value.decimalValue();
        JsonNode least = schema.path("minimum");
        JsonNode most = schema.path("maximum");
        if (least.isNumber() && number.compareTo(least.decimalValue()) < 0) {
            place.wrong("This must be " + least + " or more.");
        }
        if (most.isNumber() && number.compareTo(most.decimalValue()) > 0) {
            place.wrong("This must be " + most + " or less.");
        }
    }

    private static void range(JsonNode schema, String what, int size, String unit, Place place) {
        int least = schema.path("min" + what).asInt(0);
        int most = schema.path("max" + what).asInt(Integer.MAX_VALUE);
        if (size < least) {
            place.wrong("This must have " + least + " " + unit + " or more.");
        }
        if (size > most) {
            place.wrong("This must have " + most + " " + unit + " or less.");
        }
    }

    /** Where a check is, and what all checks found. */
    private record Place(String pointer, List<FieldError> errors) {

        Place at(String name) {
            return new Place(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), errors);
        }

        void wrong(String detail) {
            if (!isEnough()) {
                errors.add(new FieldError(pointer, detail));
            }
        }

        boolean isEnough() {
            return errors.size() >= MOST_ERRORS;
        }
    }
}
