package dev.cartwright.dynamodb.expression;

import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Value;
import dev.cartwright.dynamodb.value.Value.ListOf;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A document path.
 *
 * @param steps the first is a name
 */
public record Path(List<Step> steps) {

    /** One step into a document. */
    public sealed interface Step {}

    /** Into a map: a name, or the placeholder of one until {@link Scope#resolve}. */
    public record Name(String name) implements Step {}

    /** Into a list, from 0. */
    public record Index(int index) implements Step {}

    /** The attribute of the item that it begins with. */
    public String attribute() {
        return ((Name) steps.getFirst()).name();
    }

    public boolean isNested() {
        return steps.size() > 1;
    }

    /** Null where the document has nothing there. */
    public @Nullable Value in(Document document) {
        Value value = document;
        for (int i = 0; i < steps.size() && value != null; i++) {
            value = into(value, steps.get(i));
        }
        return value;
    }

    static @Nullable Value into(Value value, Step step) {
        return switch (step) {
            case Name(String name) -> value instanceof Document map ? map.get(name) : null;
            case Index(int index) -> value instanceof ListOf(var list) && index < list.size() ? list.get(index) : null;
        };
    }

    /** As errors name it: {@code [a, b, [0]]}. */
    String described() {
        return steps.stream()
                .map(step -> switch (step) {
                    case Name(String name) -> name;
                    case Index(int index) -> "[" + index + "]";
                })
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
