package dev.cartwright.dynamodb.expression;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.expression.Path.Name;
import dev.cartwright.dynamodb.expression.Path.Step;
import dev.cartwright.dynamodb.value.AttributeValues;
import dev.cartwright.dynamodb.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The names and values that a request gave to the placeholders of its expressions. */
public final class Scope {

    private static final Predicate<String> NAME =
            Pattern.compile("#[A-Za-z0-9_]+").asMatchPredicate();
    private static final Predicate<String> VALUE =
            Pattern.compile(":[A-Za-z0-9_]+").asMatchPredicate();

    private final Map<String, String> names;
    private final Map<String, Value> values;
    private final Set<String> used = new HashSet<>();

    private Scope(Map<String, String> names, Map<String, Value> values) {
        this.names = names;
        this.values = values;
    }

    /** Null stands for a parameter that the request does not have. */
    public static Scope of(@Nullable Map<String, String> names, @Nullable Map<String, AttributeValue> values) {
        if (names == null && values == null) {
            return new Scope(Map.of(), Map.of());
        }
        check("ExpressionAttributeNames", names, NAME);
        check("ExpressionAttributeValues", values, VALUE);
        return new Scope(names == null ? Map.of() : names, values(values));
    }

    private static void check(String parameter, @Nullable Map<String, ?> given, Predicate<String> valid) {
        if (given == null) {
            return;
        }
        if (given.isEmpty()) {
            throw Problems.validation(parameter + " must not be empty");
        }
        for (String key : given.keySet()) {
            if (!valid.test(key)) {
                throw Problems.validation(parameter + " contains invalid key: Syntax error; key: \"" + key + "\"");
            }
        }
    }

    private static Map<String, Value> values(@Nullable Map<String, AttributeValue> values) {
        if (values == null) {
            return Map.of();
        }
        Map<String, Value> converted = HashMap.newHashMap(values.size());
        values.forEach((name, value) -> converted.put(name, value(name, value)));
        return converted;
    }

    private static Value value(String name, AttributeValue value) {
        try {
            return AttributeValues.value(value);
        } catch (AwsServiceException e) {
            throw Problems.validation("ExpressionAttributeValues contains invalid value: "
                    + e.awsErrorDetails().errorMessage() + " for key " + name);
        }
    }

    /** Counts the placeholders as used. */
    void use(ExpressionKind kind, Path path) {
        for (Step step : path.steps()) {
            if (step instanceof Name(String name) && name.startsWith("#")) {
                used.add(name);
                if (!names.containsKey(name)) {
                    throw kind.invalid(
                            "An expression attribute name used in the document path is not defined; attribute name: "
                                    + name);
                }
            }
        }
    }

    /** Counts the placeholder as used. */
    Value use(ExpressionKind kind, String placeholder) {
        used.add(placeholder);
        Value value = values.get(placeholder);
        if (value == null) {
            throw kind.invalid(
                    "An expression attribute value used in expression is not defined; attribute value: " + placeholder);
        }
        return value;
    }

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException where a placeholder served nothing */
    public void refuseUnused() {
        refuseUnused("ExpressionAttributeNames", names.keySet());
        refuseUnused("ExpressionAttributeValues", values.keySet());
    }

    private void refuseUnused(String parameter, Set<String> given) {
        if (used.containsAll(given)) {
            return;
        }
        Set<String> unused = new TreeSet<>(given);
        unused.removeAll(used);
        throw Problems.validation(
                "Value provided in " + parameter + " unused in expressions: keys: {" + String.join(", ", unused) + "}");
    }

    Value value(String placeholder) {
        Value value = values.get(placeholder);
        if (value == null) {
            throw new IllegalStateException(placeholder + " was not checked");
        }
        return value;
    }

    /** With the names that its placeholders stand for. */
    Path resolve(Path path) {
        if (names.isEmpty()) {
            return path;
        }
        List<Step> steps = new ArrayList<>(path.steps().size());
        path.steps().forEach(step -> steps.add(resolve(step)));
        return new Path(steps);
    }

    private Step resolve(Step step) {
        return step instanceof Name(String name) && name.startsWith("#")
                ? new Name(names.getOrDefault(name, name))
                : step;
    }
}
