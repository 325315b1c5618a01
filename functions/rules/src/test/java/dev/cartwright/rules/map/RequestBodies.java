package dev.cartwright.rules.map;

import static java.util.stream.Collectors.joining;

import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.http.BodySchemas;
import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Operation;
import dev.cartwright.rules.shop.Shop;
import dev.cartwright.rules.shop.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code bodies.json} of a capability: the schemas of its request bodies by operation, without references and words. */
record RequestBodies(Capability capability) {

    private static final Set<String> WORDS = Set.of("description", "example");
    private static final String RESOURCES = "src/main/resources";
    private static final String APPLICATION = "META-INF/services/dev.cartwright.kit.lambda.Application";

    /** The capabilities that read bodies. */
    static List<RequestBodies> all() {
        return Shop.ofThisRepository().capabilities().stream()
                .map(RequestBodies::new)
                .filter(bodies -> bodies.operations().findAny().isPresent())
                .toList();
    }

    Stream<Operation> operations() {
        return capability.operations().stream()
                .filter(operation -> declared(operation).exists());
    }

    private static Tree declared(Operation operation) {
        return operation.declaration().at("requestBody", "content", "application/json", "schema");
    }

    /** Beside the application. */
    Path file() throws IOException {
        Path resources = Shop.file("functions/" + capability.name()).resolve(RESOURCES);
        String application = Files.readString(resources.resolve(APPLICATION)).strip();
        return resources.resolve(application.replace('.', '/')).resolveSibling(BodySchemas.FILE);
    }

    /** One operation a line. */
    String text() {
        return operations()
                .map(operation -> "\"" + operation.id() + "\": " + schema(operation))
                .collect(joining(",\n", "{\n", "\n}\n"));
    }

    JsonNode schema(Operation operation) {
        return Json.mapper().valueToTree(plain(declared(operation)));
    }

    JsonNode example(Operation operation) {
        return Json.mapper()
                .valueToTree(resolved(declared(operation)).at("example").value());
    }

    private Tree resolved(Tree schema) {
        String reference = schema.at("$ref").text();
        return reference.isEmpty()
                ? schema
                : capability.openapi().at("components", "schemas", reference.substring(reference.lastIndexOf('/') + 1));
    }

    private Map<String, @Nullable Object> plain(Tree schema) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        resolved(schema).entries().forEach((keyword, value) -> {
            if (!WORDS.contains(keyword)) {
                plain.put(keyword, plain(keyword, value));
            }
        });
        return plain;
    }

    private @Nullable Object plain(String keyword, Tree value) {
        if (keyword.equals("properties")) {
            var schemas = new LinkedHashMap<String, Object>();
            value.entries().forEach((name, schema) -> schemas.put(name, plain(schema)));
            return schemas;
        }
        boolean isSchema = keyword.equals("items") || !value.entries().isEmpty();
        return isSchema ? plain(value) : Objects.requireNonNull(value.value());
    }
}
