package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.expression.Scope;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The names and values of a request's expressions. Null stands for a parameter that was not given. */
final class Placeholders {

    private Placeholders() {}

    /** @param missing what errors say of the expressions that are not there, such as {@code FilterExpression is null} */
    static Scope scope(
            @Nullable Map<String, String> names,
            @Nullable Map<String, AttributeValue> values,
            boolean anyExpression,
            String missing) {
        if (!anyExpression && names != null) {
            throw Problems.validation("ExpressionAttributeNames can only be specified when using expressions");
        }
        if (!anyExpression && values != null) {
            throw Problems.validation(
                    "ExpressionAttributeValues can only be specified when using expressions: " + missing);
        }
        return Scope.of(names, values);
    }
}
