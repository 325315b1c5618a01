package dev.cartwright.dynamodb.engine;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.expression.Conditions;
import dev.cartwright.dynamodb.table.Table;
import dev.cartwright.dynamodb.value.AttributeValues;
import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Key;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A write that was checked as far as is possible without the item.
 *
 * @param condition null for none
 * @param returnsItem whether a failed condition shows the item
 */
public record Write(Table table, Key key, @Nullable Conditions condition, boolean returnsItem, Mutation mutation) {

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException where it cannot be done */
    Change decide(@Nullable Document before) {
        if (condition != null && !condition.test(Objects.requireNonNullElse(before, Document.EMPTY))) {
            throw Problems.conditionFailed(returnsItem && before != null ? AttributeValues.attributes(before) : null);
        }
        return new Change(table, key, before, after(before));
    }

    private @Nullable Document after(@Nullable Document before) {
        return switch (mutation) {
            case Mutation.Put(var item) -> item;
            case Mutation.Delete() -> null;
            case Mutation.Change(var keyAttributes, var update) ->
                Items.updated(table, update.apply(Objects.requireNonNullElse(before, keyAttributes)));
            case Mutation.Check() -> before;
        };
    }
}
