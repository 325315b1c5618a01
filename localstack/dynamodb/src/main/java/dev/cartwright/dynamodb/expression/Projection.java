package dev.cartwright.dynamodb.expression;

import dev.cartwright.dynamodb.expression.Path.Index;
import dev.cartwright.dynamodb.expression.Path.Name;
import dev.cartwright.dynamodb.expression.Path.Step;
import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Value;
import dev.cartwright.dynamodb.value.Value.ListOf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of items that a request wants. */
public final class Projection {

    private static final ParsedExpressions<List<Path>> PARSED = new ParsedExpressions<>(Projection::parse);

    private final List<Path> paths;

    private Projection(List<Path> paths) {
        this.paths = paths;
    }

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException for an invalid one */
    public static @Nullable Projection of(@Nullable String text, Scope scope) {
        if (text == null) {
            return null;
        }
        List<Path> parsed = PARSED.of(ExpressionKind.PROJECTION, text);
        parsed.forEach(path -> scope.use(ExpressionKind.PROJECTION, path));
        List<Path> paths = parsed.stream().map(scope::resolve).toList();
        Overlaps.refuse(ExpressionKind.PROJECTION, paths);
        return new Projection(paths);
    }

    static Projection of(List<Path> paths) {
        return new Projection(paths);
    }

    private static List<Path> parse(ExpressionKind kind, String text) {
        Tokens tokens = new Tokens(kind, text);
        PathParser parser = new PathParser(tokens);
        List<Path> paths = new ArrayList<>();
        do {
            paths.add(parser.path());
        } while (tokens.takeIf(","));
        tokens.expectEnd();
        parser.refuseReserved();
        return List.copyOf(paths);
    }

    /** The attributes that it begins with. */
    public Collection<String> attributes() {
        return paths.stream().map(Path::attribute).collect(Collectors.toSet());
    }

    public Document of(Document item) {
        return project(item, paths.stream().map(Path::steps).toList());
    }

    private static Document project(Document map, List<List<Step>> wanted) {
        Map<String, Value> kept = LinkedHashMap.newLinkedHashMap(wanted.size());
        byFirst(wanted).forEach((step, rest) -> {
            Value value = step instanceof Name(String name) ? map.get(name) : null;
            Value part = value == null ? null : part(value, rest);
            if (part != null) {
                kept.put(((Name) step).name(), part);
            }
        });
        return Document.of(kept);
    }

    private static Map<Step, List<List<Step>>> byFirst(List<List<Step>> wanted) {
        return wanted.stream()
                .collect(Collectors.groupingBy(
                        List::getFirst,
                        LinkedHashMap::new,
                        Collectors.mapping(steps -> steps.subList(1, steps.size()), Collectors.toList())));
    }

    /** The whole value where nothing deeper is wanted; null where nothing of it is. */
    private static @Nullable Value part(Value value, List<List<Step>> rest) {
        if (rest.stream().anyMatch(List::isEmpty)) {
            return value;
        }
        return switch (value) {
            case Document map -> emptyAsNull(project(map, rest));
            case ListOf(List<Value> list) -> elements(list, rest);
            default -> null;
        };
    }

    private static @Nullable Document emptyAsNull(Document document) {
        return document.isEmpty() ? null : document;
    }

    /** The wanted elements, without gaps, in the order of the list. */
    private static @Nullable Value elements(List<Value> list, List<List<Step>> wanted) {
        Map<Integer, List<List<Step>>> byIndex = new TreeMap<>();
        byFirst(wanted).forEach((step, rest) -> {
            if (step instanceof Index(int index) && index < list.size()) {
                byIndex.put(index, rest);
            }
        });
        List<Value> kept = byIndex.entrySet().stream()
                .map(entry -> part(list.get(entry.getKey()), entry.getValue()))
                .filter(Objects::nonNull)
                .toList();
        return kept.isEmpty() ? null : new ListOf(kept);
    }
}
