package dev.cartwright.tools.compatibility;

import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedContent;
import org.openapitools.openapidiff.core.model.ChangedHeaders;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;

/**
 * Compares two versions of an API definition with OpenAPI-diff: breaking changes for a client of the old one. Also reports
 * what OpenAPI-diff ignores: a removed optional field (our functions refuse unknown fields, and clients may rely on it), and
 * a token that has become required.
 */
final class ApiComparison {

    private ApiComparison() {}

    static List<String> breaks(String oldDefinition, String newDefinition) {
        ChangedOpenApi changes = OpenApiCompare.fromContents(oldDefinition, newDefinition);
        Stream<String> gone = changes.getMissingEndpoints().stream()
                .map(endpoint -> endpoint.getMethod() + " " + endpoint.getPathUrl() + " is gone");
        Stream<String> changed = changes.getChangedOperations().stream()
                .flatMap(operation ->
                        Stream.of(renamed(operation), closed(operation), elements(route(operation), operation)))
                .flatMap(breaks -> breaks);
        return Stream.concat(gone, changed).distinct().toList();
    }

    private static String route(ChangedOperation operation) {
        return operation.getHttpMethod() + " " + operation.getPathUrl();
    }

    /** Generated clients use the operation id as the name of a method. */
    private static Stream<String> renamed(ChangedOperation operation) {
        String before = operation.getOldOperation().getOperationId();
        String now = operation.getNewOperation().getOperationId();
        return Objects.equals(before, now)
                ? Stream.empty()
                : Stream.of(route(operation) + " was named " + before + " and is named " + now);
    }

    private static Stream<String> closed(ChangedOperation operation) {
        return needsToken(operation.getNewOperation()) && !needsToken(operation.getOldOperation())
                ? Stream.of(route(operation) + " needs a token now")
                : Stream.empty();
    }

    private static boolean needsToken(Operation operation) {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }

    private static Stream<String> breaks(String at, @Nullable Changed changed) {
        if (changed == null || changed.isUnchanged()) {
            return Stream.empty();
        }
        return switch (changed) {
            case ChangedParameters parameters -> parameters(at, parameters);
            case ChangedApiResponse answers -> answers(at, answers);
            case ChangedContent content -> parts(at, "content type", content.getMissing(), content.getChanged());
            case ChangedHeaders headers -> parts(at, "header", headers.getMissing(), headers.getChanged());
            case ChangedSchema schema -> schema(at, schema);
            case ComposedChanged composed -> elements(at, composed);
            default -> unlessHarmless(changed, at + ": " + kind(changed) + " changed");
        };
    }

    private static Stream<String> elements(String at, ComposedChanged composed) {
        List<String> deeper = composed.getChangedElements().stream()
                .flatMap(element -> breaks(at, element))
                .toList();
        return deeper.isEmpty() ? unlessHarmless(composed, at + ": " + kind(composed) + " changed") : deeper.stream();
    }

    private static Stream<String> unlessHarmless(Changed changed, String what) {
        return changed.isIncompatible() ? Stream.of(what) : Stream.empty();
    }

    private static Stream<String> parameters(String at, ChangedParameters parameters) {
        Stream<String> missing =
                parameters.getMissing().stream().map(gone -> at + ": parameter " + gone.getName() + " is gone");
        Stream<String> more = parameters.getIncreased().stream()
                .filter(parameter -> Boolean.TRUE.equals(parameter.getRequired()))
                .map(parameter -> at + ": parameter " + parameter.getName() + " is required now");
        Stream<String> changed = parameters.getChanged().stream()
                .flatMap(parameter -> breaks(at + ": parameter " + parameter.getName(), parameter));
        return Stream.of(missing, more, changed).flatMap(breaks -> breaks);
    }

    private static Stream<String> answers(String at, ChangedApiResponse answers) {
        return parts(at, "answer", answers.getMissing(), answers.getChanged());
    }

    private static Stream<String> parts(
            String at, String kind, Map<String, ?> missing, Map<String, ? extends Changed> changed) {
        return Stream.concat(
                missing.keySet().stream().map(name -> at + ": " + kind + " " + name + " is gone"),
                changed.entrySet().stream()
                        .flatMap(part -> breaks(at + ": " + kind + " " + part.getKey(), part.getValue())));
    }

    private static Stream<String> schema(String at, ChangedSchema schema) {
        Stream<String> type = schema.isChangedType() ? Stream.of(at + ": type changed") : Stream.empty();
        Stream<String> missing =
                schema.getMissingProperties().keySet().stream().map(name -> at + ": " + name + " is gone");
        Stream<String> changed = schema.getChangedProperties().entrySet().stream()
                .flatMap(property -> breaks(at + "/" + property.getKey(), property.getValue()));
        List<String> found = Stream.of(type, missing, changed, rest(at, schema))
                .flatMap(breaks -> breaks)
                .toList();
        return found.isEmpty() ? unlessHarmless(schema, at + ": changed") : found.stream();
    }

    private static Stream<String> rest(String at, ChangedSchema schema) {
        Stream<String> required =
                schema.getRequired() != null && schema.getRequired().isIncompatible()
                        ? Stream.of(at + ": required " + schema.getRequired().getIncreased() + " more, "
                                + schema.getRequired().getMissing() + " no more")
                        : Stream.empty();
        Stream<String> others = schema.getChangedElements().stream()
                .filter(element -> !Objects.equals(element, schema.getRequired())
                        && !schema.getChangedProperties().containsValue(element))
                .flatMap(element -> breaks(at, element));
        return Stream.concat(required, others);
    }

    /** ChangedMaxLength: max length. */
    private static String kind(Changed changed) {
        return changed.getClass()
                .getSimpleName()
                .replace("Changed", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
