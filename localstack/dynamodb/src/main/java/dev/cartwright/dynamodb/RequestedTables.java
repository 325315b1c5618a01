package dev.cartwright.dynamodb;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** The tables that a request names, for fault plans. */
public final class RequestedTables {

    private RequestedTables() {}

    /** Names or ARNs as the request has them; empty for requests about no table. */
    public static Set<String> of(AwsRequest request) {
        return switch (request) {
            case BatchGetItemRequest batch -> batch.requestItems().keySet();
            case BatchWriteItemRequest batch -> batch.requestItems().keySet();
            case TransactGetItemsRequest gets ->
                gets.transactItems().stream().map(get -> get.get().tableName()).collect(Collectors.toSet());
            case TransactWriteItemsRequest writes ->
                writes.transactItems().stream().flatMap(RequestedTables::of).collect(Collectors.toSet());
            default ->
                request.getValueForField("TableName", String.class).stream().collect(Collectors.toSet());
        };
    }

    private static Stream<String> of(TransactWriteItem write) {
        return Stream.of(
                        write.put() == null ? null : write.put().tableName(),
                        write.update() == null ? null : write.update().tableName(),
                        write.delete() == null ? null : write.delete().tableName(),
                        write.conditionCheck() == null
                                ? null
                                : write.conditionCheck().tableName())
                .filter(Objects::nonNull);
    }
}
