package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.engine.Change;
import dev.cartwright.dynamodb.engine.Database;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** {@code UpdateItem}. */
public final class UpdateItem {

    private final Database database;

    public UpdateItem(Database database) {
        this.database = database;
    }

    public UpdateItemResponse answer(UpdateItemRequest request) {
        Constraints.of()
                .table(request.tableName())
                .required("key", request.hasKey() ? request.key() : null)
                .returnConsumedCapacity(request.returnConsumedCapacityAsString())
                .returnValues(request.returnValuesAsString())
                .returnItemCollectionMetrics(request.returnItemCollectionMetricsAsString())
                .returnOnFailure(request.returnValuesOnConditionCheckFailureAsString())
                .check();
        Legacy parameters = Legacy.parameters()
                .old("Expected", request.hasExpected())
                .old("ConditionalOperator", request.conditionalOperatorAsString() != null)
                .old("AttributeUpdates", request.hasAttributeUpdates())
                .expression("UpdateExpression", request.updateExpression())
                .expression("ConditionExpression", request.conditionExpression())
                .refuse();
        Scope scope = Placeholders.scope(
                request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
                request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
                parameters.anyExpression(),
                "UpdateExpression is null and ConditionExpression is null");
        Document keyAttributes = AttributeValues.document(request.key());
        Update update = Update.of(request.updateExpression(), scope);
        Conditions condition = Conditions.of(ExpressionKind.CONDITION, request.conditionExpression(), scope);
        scope.refuseUnused();
        Table table = database.table(TableNames.plain(request.tableName()));
        Key key = Keys.given(table, keyAttributes);
        update.refuse(table.key().names());
        boolean returnsItem = "ALL_OLD".equals(request.returnValuesOnConditionCheckFailureAsString());
        Change change = database.write(
                new Write(table, key, condition, returnsItem, new Mutation.Change(keyAttributes, update)));
        return answer(request, change, update);
    }

    private static UpdateItemResponse answer(UpdateItemRequest request, Change change, Update update) {
        var response = UpdateItemResponse.builder()
                .consumedCapacity(new Consumption(change.table().name())
                        .write(change, 1)
                        .answer(request.returnConsumedCapacityAsString()))
                .itemCollectionMetrics(ItemCollections.metrics(
                        request.returnItemCollectionMetricsAsString(), change.table(), change.key()));
        Document returned = returned(request.returnValuesAsString(), change, update);
        if (returned != null && !returned.isEmpty()) {
            response.attributes(AttributeValues.attributes(returned));
        }
        return response.build();
    }

    private static @Nullable Document returned(@Nullable String asked, Change change, Update update) {
        Document before = Objects.requireNonNullElse(change.before(), Document.EMPTY);
        Document after = Objects.requireNonNull(change.after());
        return switch (asked) {
            case "ALL_OLD" -> before;
            case "ALL_NEW" -> after;
            case "UPDATED_OLD" -> update.partsOf(before);
            case "UPDATED_NEW" -> update.partsOf(after);
            case null, default -> null;
        };
    }
}
