package dev.cartwright.tools.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One operation of an OpenAPI definition.
 *
 * @param access who may call it
 * @param path from the API's root, with its parameters in braces
 * @param body the example of its request schema; empty without a body
 */
public record ApiOperation(
        String capability,
        String id,
        AccessRule access,
        String method,
        String path,
        List<Parameter> parameters,
        Optional<JsonNode> body) {

    /** A parameter of an operation, with an example of it. */
    public record Parameter(String name, String place, boolean required, String example) {}

    public boolean requires(String header) {
        return parameters.stream()
                .anyMatch(parameter -> parameter.required()
                        && parameter.place().equals("header")
                        && parameter.name().equals(header));
    }

    public boolean takes(String pathParameter) {
        return path.contains("{" + pathParameter + "}");
    }

    /** The path with the examples of its required parameters, except the given ones. */
    public String path(Map<String, String> given) {
        String filled = "/v1" + path;
        for (Parameter parameter : in("path")) {
            filled = filled.replace(
                    "{" + parameter.name() + "}", given.getOrDefault(parameter.name(), parameter.example()));
        }
        String query = in("query").stream()
                .map(parameter -> parameter.name() + "=" + parameter.example())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? filled : filled + "?" + query;
    }

    /** The required headers with their examples; with a new idempotency key if required. */
    public Headers headers() {
        return Headers.of(in("header").stream()
                        .filter(parameter -> !parameter.name().equals("Idempotency-Key"))
                        .collect(Collectors.toMap(Parameter::name, Parameter::example)))
                .withKey()
                .json();
    }

    private List<Parameter> in(String place) {
        return parameters.stream()
                .filter(parameter -> parameter.required() && parameter.place().equals(place))
                .toList();
    }

    public String exampleBody() {
        return body.map(JsonNode::toString).orElse("");
    }

    @Override
    public String toString() {
        return id;
    }
}
