package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.engine.Database;
import dev.cartwright.dynamodb.table.Table;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** {@code DeleteTable}. The answer says {@code DELETING}; the table is gone at once. */
public final class DeleteTable {

    private final Database database;

    public DeleteTable(Database database) {
        this.database = database;
    }

    public DeleteTableResponse answer(DeleteTableRequest request) {
        String name = TableNames.required(request.tableName());
        return database.exclusively(() -> {
            Table table = DescribeTable.find(database, name);
            if (Boolean.TRUE.equals(table.definition().request().deletionProtectionEnabled())) {
                throw Problems.validation("Resource cannot be deleted as it is currently protected against deletion."
                        + " Disable deletion protection first.");
            }
            database.drop(table);
            return DeleteTableResponse.builder()
                    .tableDescription(Descriptions.of(table, database.address(), TableStatus.DELETING))
                    .build();
        });
    }
}
