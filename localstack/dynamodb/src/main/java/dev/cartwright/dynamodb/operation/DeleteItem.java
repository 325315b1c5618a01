package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.engine.Change;
import dev.cartwright.dynamodb.engine.Database;
import dev.cartwright.dynamodb.engine.Keys;
import dev.cartwright.dynamodb.engine.Mutation;
import dev.cartwright.dynamodb.engine.Write;
import dev.cartwright.dynamodb.expression.Conditions;
import dev.cartwright.dynamodb.expression.ExpressionKind;
import dev.cartwright.dynamodb.expression.Scope;
import dev.cartwright.dynamodb.table.Table;
import dev.cartwright.dynamodb.value.AttributeValues;
import dev.cartwright.dynamodb.value.Document;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;

/** {@code DeleteItem}. */
public final class DeleteItem {

    private final Database database;

    public DeleteItem(Database database) {
        this.database = database;
    }

    public DeleteItemResponse answer(DeleteItemRequest request) {
        Constraints.of()
                .table(request.tableName())
                .required("key", request.hasKey() ? request.key() : null)
                .returnConsumedCapacity(request.returnConsumedCapacityAsString())
                .returnValues(request.returnValuesAsString())
                .returnItemCollectionMetrics(request.returnItemCollectionMetricsAsString())
                .returnOnFailure(request.returnValuesOnConditionCheckFailureAsString())
                .check();
        Constraints.of()
                .oneOf("returnValues", request.returnValuesAsString(), "ALL_OLD", "NONE")
                .check();
        Change change = database.write(write(request));
        var response = DeleteItemResponse.builder()
                .consumedCapacity(new Consumption(change.table().name())
                        .write(change, 1)
                        .answer(request.returnConsumedCapacityAsString()))
                .itemCollectionMetrics(ItemCollections.metrics(
                        request.returnItemCollectionMetricsAsString(), change.table(), change.key()));
        if ("ALL_OLD".equals(request.returnValuesAsString()) && change.before() != null) {
            response.attributes(AttributeValues.attributes(change.before()));
        }
        return response.build();
    }

    private Write write(DeleteItemRequest request) {
        Legacy parameters = Legacy.parameters()
                .old("Expected", request.hasExpected())
                .old("ConditionalOperator", request.conditionalOperatorAsString() != null)
                .expression("ConditionExpression", request.conditionExpression())
                .refuse();
        Scope scope = Placeholders.scope(
                request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
                request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
                parameters.anyExpression(),
                "ConditionExpression is null");
        Document key = AttributeValues.document(request.key());
        Conditions condition = Conditions.of(ExpressionKind.CONDITION, request.conditionExpression(), scope);
        scope.refuseUnused();
        Table table = database.table(TableNames.plain(request.tableName()));
        boolean returnsItem = "ALL_OLD".equals(request.returnValuesOnConditionCheckFailureAsString());
        return new Write(table, Keys.given(table, key), condition, returnsItem, new Mutation.Delete());
    }
}
