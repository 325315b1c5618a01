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
                    throw new IllegalArgumentException("the keyword " + keyword + " is not supported in a body's schema");
                });
        schema.path("properties").forEach(BodySchema::requireKnown);
        List.of(schema.path("items"), schema.path("additionalProperties")).stream()
                .filter(JsonNode::isObject)
                .forEach(BodySchema::requireKnown);
    }

    /** The first {@value #MOST_ERRORS} differences; none if the body conforms. */
    public List<FieldError> errors(JsonNode body) {
        var errors = new ArrayList<FieldError>();
        check(root, body, "", errors);
        return errors.subList(0, Math.min(errors.size(), MOST_ERRORS));
    }

    private void check(JsonNode schema, JsonNode value, String pointer, List<FieldError> errors) {
        if (errors.size() >= MOST_ERRORS) {
            return;
        }
        switch (schema.path("type").asString("")) {
            case "object" -> object(schema, value, pointer, errors);
            case "array" -> array(schema, value, pointer, errors);
            case "string" -> text(schema, value, pointer, errors);
            case "integer" -> integer(schema, value, pointer, errors);
            default -> {}
        }
    }

    private void object(JsonNode schema, JsonNode value, String pointer, List<FieldError> errors) {
        if (!value.isObject()) {
            errors.add(new FieldError(pointer, "This must be an object."));
            return;
        }
        for (JsonNode name : schema.path("required")) {
            if (value.path(name.asString()).isMissingNode()) {
                errors.add(new FieldError(child(pointer, name.asString()), "This field is missing."));
            }
        }
        JsonNode others = schema.path("additionalProperties");
        for (var field : value.properties()) {
            JsonNode known = schema.path("properties").path(field.getKey());
            String place = child(pointer, field.getKey());
            if (known.isMissingNode() && others.isBoolean() && !others.booleanValue()) {
                errors.add(new FieldError(place, "This field is unknown."));
            } else {
                check(known.isMissingNode() ? others : known, field.getValue(), place, errors);
            }
        }
    }

    private void array(JsonNode schema, JsonNode value, String pointer, List<FieldError> errors) {
        if (!value.isArray()) {
            errors.add(new FieldError(pointer, "This must be an array."));
            return;
        }
        range(schema, "Items", value.size(), "items", pointer, errors);
        int index = 0;
        for (JsonNode item : value) {
            check(schema.path("items"), item, pointer + "/" + index++, errors);
        }
    }

    private void text(JsonNode schema, JsonNode value, String pointer, List<FieldError> errors) {
        if (!value.isString()) {
            errors.add(new FieldError(pointer, "This must be a string."));
            return;
        }
        String text = value.stringValue();
        range(schema, "Length", text.codePointCount(0, text.length()), "characters", pointer, errors);
        String pattern = schema.path("pattern").asString("");
        if (!patterns.computeIfAbsent(pattern, Pattern::compile).matcher(text).find()) {
            errors.add(new FieldError(pointer, "This must match " + pattern));
        }
        JsonNode words = schema.path("enum");
        if (words.isArray() && words.valueStream().noneMatch(value::equals)) {
            errors.add(new FieldError(pointer, "This must be one of " + words));
        }
    }

    private static void integer(JsonNode schema, JsonNode value, String pointer, List<FieldError> errors) {
        if (!value.isIntegralNumber()) {
            errors.add(new FieldError(pointer, "This must be an integer."));
            return;
        }
        BigDecimal number = value.decimalValue();
        JsonNode least = schema.path("minimum");
        JsonNode most = schema.path("maximum");
        if (least.isNumber() && number.compareTo(least.decimalValue()) < 0) {
            errors.add(new FieldError(pointer, "This must be " + least + " or more."));
        }
        if (most.isNumber() && number.compareTo(most.decimalValue()) > 0) {
            errors.add(new FieldError(pointer, "This must be " + most + " or less."));
        }
    }

    private static void range(
            JsonNode schema, String what, int size, String unit, String pointer, List<FieldError> errors) {
        int least = schema.path("min" + what).asInt(0);
        int most = schema.path("max" + what).asInt(Integer.MAX_VALUE);
        if (size < least) {
            errors.add(new FieldError(pointer, "This must have " + least + " " + unit + " or more."));
        }
        if (size > most) {
            errors.add(new FieldError(pointer, "This must have " + most + " " + unit + " or less."));
        }
    }

    private static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
