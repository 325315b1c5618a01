package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.engine.Database;
import dev.cartwright.dynamodb.engine.Keys;
import dev.cartwright.dynamodb.expression.Projection;
import dev.cartwright.dynamodb.expression.Scope;
import dev.cartwright.dynamodb.operation.Consumption.Consistency;
import dev.cartwright.dynamodb.table.Table;
import dev.cartwright.dynamodb.value.AttributeValues;
import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Key;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** {@code GetItem}. */
public final class GetItem {

    private final Database database;

    public GetItem(Database database) {
        this.database = database;
    }

    public GetItemResponse answer(GetItemRequest request) {
        Constraints.of()
                .required("key", request.hasKey() ? request.key() : null)
                .table(request.tableName())
                .returnConsumedCapacity(request.returnConsumedCapacityAsString())
                .check();
        Legacy parameters = Legacy.parameters()
                .old("AttributesToGet", request.hasAttributesToGet())
                .expression("ProjectionExpression", request.projectionExpression())
                .refuse();
        Scope scope = Placeholders.scope(
                request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
                null,
                parameters.anyExpression(),
                "");
        Document keyAttributes = AttributeValues.document(request.key());
        Projection projection = Projection.of(request.projectionExpression(), scope);
        scope.refuseUnused();
        Table table = database.table(TableNames.plain(request.tableName()));
        Key key = Keys.given(table, keyAttributes);
        Consistency consistency = Consistency.of(request.consistentRead());
        Document item = database.read(table, key, consistency != Consistency.EVENTUAL);
        var response = GetItemResponse.builder()
                .consumedCapacity(new Consumption(table.name())
                        .read(item == null ? 0 : item.itemBytes(), consistency)
                        .answer(request.returnConsumedCapacityAsString()));
        if (item != null) {
            response.item(AttributeValues.attributes(projection == null ? item : projection.of(item)));
        }
        return response.build();
    }
}
