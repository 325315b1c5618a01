package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.engine.Change;
import dev.cartwright.dynamodb.engine.Database;
import dev.cartwright.dynamodb.engine.Items;
import dev.cartwright.dynamodb.engine.Keys;
import dev.cartwright.dynamodb.engine.Mutation;
import dev.cartwright.dynamodb.engine.Write;
import dev.cartwright.dynamodb.expression.Conditions;
import dev.cartwright.dynamodb.expression.ExpressionKind;
import dev.cartwright.dynamodb.expression.Scope;
import dev.cartwright.dynamodb.table.Table;
import dev.cartwright.dynamodb.value.AttributeValues;
import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Key;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** {@code PutItem}. */
public final class PutItem {

    private final Database database;

    public PutItem(Database database) {
        this.database = database;
    }

    public PutItemResponse answer(PutItemRequest request) {
        Constraints.of()
                .table(request.tableName())
                .required("item", request.hasItem() ? request.item() : null)
                .returnConsumedCapacity(request.returnConsumedCapacityAsString())
                .returnValues(request.returnValuesAsString())
                .returnItemCollectionMetrics(request.returnItemCollectionMetricsAsString())
                .returnOnFailure(request.returnValuesOnConditionCheckFailureAsString())
                .check();
        Change change = database.write(write(request));
        var response = PutItemResponse.builder()
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

    private Write write(PutItemRequest request) {
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
        Document item = AttributeValues.document(request.item());
        String returned = request.returnValuesAsString();
        if (returned != null && !returned.equals("ALL_OLD") && !returned.equals("NONE")) {
            throw Problems.validation("ReturnValues can only be ALL_OLD or NONE");
        }
        Items.given(item);
        Conditions condition = Conditions.of(ExpressionKind.CONDITION, request.conditionExpression(), scope);
        scope.refuseUnused();
        Table table = database.table(TableNames.plain(request.tableName()));
        Key key = Keys.ofItem(table, item);
        Items.checkIndexKeys(table, item, false);
        boolean returnsItem = "ALL_OLD".equals(request.returnValuesOnConditionCheckFailureAsString());
        return new Write(table, key, condition, returnsItem, new Mutation.Put(item));
    }
}
