package dev.cartwright.template;

import dev.cartwright.template.resource.UnsupportedResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The CloudFormation types that the local stack supports. */
final class ResourceTypes {

    private static final String FILE = "types.yaml";

    private final Map<String, ResourceType> types = new LinkedHashMap<>();

    ResourceTypes() {
        TemplateYaml.parse(text(), FILE)
                .forEach((type, entry) -> types.put(
                        type, ResourceType.of(type, entry.equals(OmittedValue.NULL) ? Map.of() : Tree.map(entry))));
    }

    /** @param label of the resource in errors */
    ResourceType of(String type, String label) {
        ResourceType known = types.get(type);
        if (known == null) {
            throw new UnsupportedResource(label + ": the local stack does not support this type");
        }
        return known;
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(ResourceTypes.class.getResourceAsStream(FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
