package dev.cartwright.console;

import dev.cartwright.embedded.view.ApiDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** An API's operations, in the order of its definition. */
public record ApiReference(String capability, String description, List<DocumentedOperation> operations) {

    /** A browser sends the others itself, or nobody does. */
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    static ApiReference of(ApiDefinition api) {
        JsonNode definition = api.openApi();
        var schemas = new ApiSchemas(definition);
        var operations = new ArrayList<DocumentedOperation>();
        definition
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method ->
                                DocumentedOperation.of(api, schemas, path.getKey(), path.getValue(), method.getKey()))
                        .forEach(operations::add));
        return new ApiReference(
                api.capability(), definition.at("/info/description").asString(""), List.copyOf(operations));
    }

    ApiReference with(Predicate<DocumentedOperation> wanted) {
        return new ApiReference(
                capability, description, operations.stream().filter(wanted).toList());
    }
}
