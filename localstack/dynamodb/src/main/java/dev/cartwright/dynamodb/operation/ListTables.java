package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.engine.Database;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;

/** {@code ListTables}, by name. */
public final class ListTables {

    private static final int MOST = 100;

    private final Database database;

    public ListTables(Database database) {
        this.database = database;
    }

    public ListTablesResponse answer(ListTablesRequest request) {
        String start = request.exclusiveStartTableName();
        Constraints constraints = Constraints.of();
        if (start != null) {
            constraints.tableName("exclusiveStartTableName", start, 3);
        }
        constraints.range("limit", request.limit(), 1, MOST).check();
        int limit = request.limit() == null ? MOST : request.limit();
        List<String> names = database.tables().keySet().stream()
                .filter(name -> start == null || name.compareTo(start) > 0)
                .limit(limit + 1L)
                .toList();
        List<String> page = names.size() > limit ? names.subList(0, limit) : names;
        var response = ListTablesResponse.builder().tableNames(page);
        return names.size() > limit
                ? response.lastEvaluatedTableName(page.getLast()).build()
                : response.build();
    }
}
