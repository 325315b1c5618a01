package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.engine.Database;
import dev.cartwright.dynamodb.table.Table;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** {@code DescribeTable}. Counts and sizes are those of this moment. */
public final class DescribeTable {

    private final Database database;

    public DescribeTable(Database database) {
        this.database = database;
    }

    public DescribeTableResponse answer(DescribeTableRequest request) {
        Table table = find(database, TableNames.required(request.tableName()));
        return DescribeTableResponse.builder()
                .table(Descriptions.of(table, database.address(), TableStatus.ACTIVE))
                .build();
    }

    /** For operations on tables, whose error names the table. */
    static Table find(Database database, String name) {
        if (!database.has(name)) {
            throw Problems.notFound("Requested resource not found: Table: " + name + " not found");
        }
        return database.table(name);
    }
}
