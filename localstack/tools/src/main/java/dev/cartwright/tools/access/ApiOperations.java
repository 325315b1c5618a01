package dev.cartwright.tools.access;

import dev.cartwright.tools.shop.JsonCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;

/** Every operation of every capability, so that a new one is tested or fails a test. */
public final class ApiOperations {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private ApiOperations() {}

    /** @param functions the folder of the capabilities */
    public static List<ApiOperation> in(Path functions) {
        try (var capabilities = Files.list(functions)) {
            return capabilities
                    .map(folder -> folder.resolve("contract/openapi.yaml"))
                    .filter(Files::exists)
                    .sorted()
                    .flatMap(ApiOperations::operations)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<ApiOperation> operations(Path file) {
        JsonNode definition = read(file);
        String capability = file.getName(file.getNameCount() - 3).toString();
        return definition
                .path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> new ApiOperation(
                                capability,
                                operation.getValue().path("operationId").asString(),
                                access(operation.getValue()),
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                parameters(operation.getValue()),
                                body(definition, operation.getValue()))));
    }

    private static AccessRule access(JsonNode operation) {
        try {
            return AccessRule.named(operation.path("x-access").asString(""));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalStateException(
                    operation.path("operationId").asString() + ": " + unknown.getMessage(), unknown);
        }
    }

    private static JsonNode read(Path file) {
        try (var text = Files.newBufferedReader(file)) {
            return JsonCodec.mapper()
                    .valueToTree(new Load(LoadSettings.builder().build()).loadFromReader(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<ApiOperation.Parameter> parameters(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(parameter -> new ApiOperation.Parameter(
                        parameter.path("name").asString(),
                        parameter.path("in").asString(),
                        parameter.path("required").asBoolean(),
                        example(parameter.path("example"))))
                .toList();
    }

    /** The first of a repeated parameter. */
    private static String example(JsonNode example) {
        return example.isArray() ? example.path(0).asString("") : example.asString("");
    }

    private static Optional<JsonNode> body(JsonNode definition, JsonNode operation) {
        String reference = operation
                .at("/requestBody/content/application~1json/schema/$ref")
                .asString("");
        return reference.isEmpty() ? Optional.empty() : Optional.of(definition.at(reference.substring(1) + "/example"));
    }

    /** Requires that a test's table covers exactly the operations of the contracts. */
    public static void requireSame(Set<String> covered, Stream<ApiOperation> operations) {
        Map<Boolean, List<String>> byCover =
                operations.map(ApiOperation::id).collect(Collectors.partitioningBy(covered::contains));
        List<String> missing = byCover.getOrDefault(false, List.of());
        Set<String> gone = new TreeSet<>(covered);
        gone.removeAll(byCover.getOrDefault(true, List.of()));
        if (!missing.isEmpty() || !gone.isEmpty()) {
            throw new AssertionError("not covered: " + missing + ", covered but gone: " + gone);
        }
    }
}
