package dev.cartwright.kit.http;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.cartwright.kit.core.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The request bodies of a capability by operation: {@code bodies.json} beside its application, generated from the API definition.
 * Functions validate, because API Gateway's validator cannot name the wrong field.
 */
public final class BodySchemas {

    /** The file's name. */
    public static final String FILE = "bodies.json";

    private final Map<String, BodySchema> schemas;

    private BodySchemas(Map<String, BodySchema> schemas) {
        this.schemas = schemas;
    }

    /** @param application whose package has the file; without one there is no operation with a body */
    public static BodySchemas of(Class<?> application) {
        try (InputStream file = application.getResourceAsStream(FILE)) {
            return of(
                    file == null
                            ? JsonNodeFactory.instance.objectNode()
                            : Json.mapper().readTree(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BodySchemas of(JsonNode file) {
        return new BodySchemas(file.properties().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> new BodySchema(entry.getValue()))));
    }

    BodySchema of(String operation) {
        return schemas.getOrDefault(operation, BodySchema.ANY);
    }
}
