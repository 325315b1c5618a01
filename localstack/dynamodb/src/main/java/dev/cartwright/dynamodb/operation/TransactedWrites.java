package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.engine.Database;
import dev.cartwright.dynamodb.engine.Items;
import dev.cartwright.dynamodb.engine.Keys;
import dev.cartwright.dynamodb.engine.Mutation;
import dev.cartwright.dynamodb.engine.Write;
import dev.cartwright.dynamodb.expression.Conditions;
import dev.cartwright.dynamodb.expression.ExpressionKind;
import dev.cartwright.dynamodb.expression.Scope;
import dev.cartwright.dynamodb.expression.Update;
import dev.cartwright.dynamodb.table.Table;
import dev.cartwright.dynamodb.value.AttributeValues;
import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Key;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The writes of a transaction. What is wrong with expressions refuses the whole request; what is wrong with keys and items is
 * a reason of its cancellation.
 */
final class TransactedWrites {

    private final Database database;

    TransactedWrites(Database database) {
        this.database = database;
    }

    /**
     * A write as far as it is known without its table.
     *
     * @param identity equal for writes of one item; null where the key is invalid
     */
    record Prepared(String table, @Nullable Object identity, long bytes, Supplier<Write> write) {}

    private record Identity(String table, Document key) {}

    private record Common(
            String table, Document attributes, @Nullable Conditions condition, boolean returnsItem) {}

    Prepared prepare(TransactWriteItem item) {
        long actions = Stream.of(item.conditionCheck(), item.put(), item.delete(), item.update())
                .filter(Objects::nonNull)
                .count();
        if (actions != 1) {
            throw Problems.validation(
                    actions == 0
                            ? "Invalid Request: TransactWriteRequest should contain Delete or Put or Update request"
                            : "TransactItems can only contain one of Check, Put, Update or Delete");
        }
        if (item.put() != null) {
            return put(item.put());
        }
        if (item.delete() != null) {
            return delete(item.delete());
        }
        return item.update() == null ? check(item.conditionCheck()) : update(item.update());
    }

    private Prepared put(Put put) {
        Constraints.of()
                .table(put.tableName())
                .required("item", put.hasItem() ? put.item() : null)
                .returnOnFailure(put.returnValuesOnConditionCheckFailureAsString())
                .check();
        Scope scope = scope(
                put.hasExpressionAttributeNames() ? put.expressionAttributeNames() : null,
                put.hasExpressionAttributeValues() ? put.expressionAttributeValues() : null,
                put.conditionExpression());
        Document item = Items.given(AttributeValues.document(put.item()));
        Common common = common(
                put.tableName(),
                item,
                Conditions.of(ExpressionKind.CONDITION, put.conditionExpression(), scope),
                put.returnValuesOnConditionCheckFailureAsString());
        scope.refuseUnused();
        return prepared(common, table -> {
            Key key = Keys.ofItem(table, item);
            Items.checkIndexKeys(table, item, false);
            return write(table, key, common, new Mutation.Put(item));
        });
    }

    private Prepared delete(Delete delete) {
        Constraints.of()
                .table(delete.tableName())
                .required("key", delete.hasKey() ? delete.key() : null)
                .returnOnFailure(delete.returnValuesOnConditionCheckFailureAsString())
                .check();
        Scope scope = scope(
                delete.hasExpressionAttributeNames() ? delete.expressionAttributeNames() : null,
                delete.hasExpressionAttributeValues() ? delete.expressionAttributeValues() : null,
                delete.conditionExpression());
        Common common = common(
                delete.tableName(),
                AttributeValues.document(delete.key()),
                Conditions.of(ExpressionKind.CONDITION, delete.conditionExpression(), scope),
                delete.returnValuesOnConditionCheckFailureAsString());
        scope.refuseUnused();
        return prepared(
                common, table -> write(table, Keys.given(table, common.attributes()), common, new Mutation.Delete()));
    }

    private Prepared check(ConditionCheck check) {
        Constraints.of()
                .table(check.tableName())
                .required("key", check.hasKey() ? check.key() : null)
                .required("conditionExpression", check.conditionExpression())
                .returnOnFailure(check.returnValuesOnConditionCheckFailureAsString())
                .check();
        Scope scope = scope(
                check.hasExpressionAttributeNames() ? check.expressionAttributeNames() : null,
                check.hasExpressionAttributeValues() ? check.expressionAttributeValues() : null,
                check.conditionExpression());
        Common common = common(
                check.tableName(),
                AttributeValues.document(check.key()),
                Conditions.of(ExpressionKind.CONDITION, check.conditionExpression(), scope),
                check.returnValuesOnConditionCheckFailureAsString());
        scope.refuseUnused();
        return prepared(
                common, table -> write(table, Keys.given(table, common.attributes()), common, new Mutation.Check()));
    }

    private Prepared update(software.amazon.awssdk.services.dynamodb.model.Update update) {
        Constraints.of()
                .table(update.tableName())
                .required("key", update.hasKey() ? update.key() : null)
                .required("updateExpression", update.updateExpression())
                .returnOnFailure(update.returnValuesOnConditionCheckFailureAsString())
                .check();
        Scope scope = scope(
                update.hasExpressionAttributeNames() ? update.expressionAttributeNames() : null,
                update.hasExpressionAttributeValues() ? update.expressionAttributeValues() : null,
                update.updateExpression());
        Update parsed = Update.of(update.updateExpression(), scope);
        Common common = common(
                update.tableName(),
                AttributeValues.document(update.key()),
                Conditions.of(ExpressionKind.CONDITION, update.conditionExpression(), scope),
                update.returnValuesOnConditionCheckFailureAsString());
        scope.refuseUnused();
        return prepared(common, table -> {
            Key key = Keys.given(table, common.attributes());
            parsed.refuse(table.key().names());
            return write(table, key, common, new Mutation.Change(common.attributes(), parsed));
        });
    }

    private static Scope scope(
            @Nullable Map<String, String> names,
            @Nullable Map<String, AttributeValue> values,
            @Nullable String expression) {
        return Placeholders.scope(names, values, expression != null, "ConditionExpression is null");
    }

    private static Common common(
            String table, Document attributes, @Nullable Conditions condition, @Nullable String returned) {
        return new Common(TableNames.plain(table), attributes, condition, "ALL_OLD".equals(returned));
    }

    private Prepared prepared(Common common, Function<Table, Write> write) {
        Object identity = database.has(common.table()) ? identity(common) : null;
        return new Prepared(
                common.table(),
                identity,
                common.attributes().itemBytes(),
                () -> write.apply(database.table(common.table())));
    }

    private @Nullable Object identity(Common common) {
        Document key = database.table(common.table()).keyAttributes(common.attributes());
        return key.size() == database.table(common.table()).key().names().size()
                ? new Identity(common.table(), key)
                : null;
    }

    private static Write write(Table table, Key key, Common common, Mutation mutation) {
        return new Write(table, key, common.condition(), common.returnsItem(), mutation);
    }
}
