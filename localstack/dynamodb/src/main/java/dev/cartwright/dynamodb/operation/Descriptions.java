package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.engine.Address;
import dev.cartwright.dynamodb.table.Definition;
import dev.cartwright.dynamodb.table.Index;
import dev.cartwright.dynamodb.table.Table;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Tables as {@code DescribeTable} shows them. */
final class Descriptions {

    private Descriptions() {}

    static TableDescription of(Table table, Address address, TableStatus status) {
        return of(table, address, status, _ -> IndexStatus.fromValue(status.toString()));
    }

    /**
     * @param indexStatus of a global index that has this name
     */
    static TableDescription of(
            Table table, Address address, TableStatus status, Function<String, IndexStatus> indexStatus) {
        Definition definition = table.definition();
        CreateTableRequest request = definition.request();
        var description = TableDescription.builder()
                .tableName(definition.name())
                .tableId(definition.id())
                .tableArn(address.table(definition.name()))
                .tableStatus(status)
                .creationDateTime(definition.created())
                .keySchema(request.keySchema())
                .attributeDefinitions(request.attributeDefinitions())
                .itemCount(table.count())
                .tableSizeBytes(table.bytes())
                .provisionedThroughput(throughput(request.provisionedThroughput()))
                .onDemandThroughput(request.onDemandThroughput())
                .deletionProtectionEnabled(Boolean.TRUE.equals(request.deletionProtectionEnabled()));
        if (definition.onDemand()) {
            description.billingModeSummary(summary -> summary.billingMode(BillingMode.PAY_PER_REQUEST)
                    .lastUpdateToPayPerRequestDateTime(definition.created()));
        }
        if (request.tableClass() != null) {
            description.tableClassSummary(summary -> summary.tableClass(request.tableClass()));
        }
        if (request.sseSpecification() != null
                && Boolean.TRUE.equals(request.sseSpecification().enabled())) {
            description.sseDescription(
                    encryption -> encryption.status("ENABLED").sseType("KMS"));
        }
        if (!request.globalSecondaryIndexes().isEmpty()) {
            description.globalSecondaryIndexes(request.globalSecondaryIndexes().stream()
                    .map(index -> global(table, index, address, indexStatus.apply(index.indexName())))
                    .toList());
        }
        if (!request.localSecondaryIndexes().isEmpty()) {
            description.localSecondaryIndexes(request.localSecondaryIndexes().stream()
                    .map(index -> local(table, index, address))
                    .toList());
        }
        if (definition.hasStream()) {
            description.streamSpecification(request.streamSpecification());
        }
        if (definition.streamLabel() != null) {
            description
                    .latestStreamLabel(definition.streamLabel())
                    .latestStreamArn(address.stream(definition.name(), definition.streamLabel()));
        }
        return description.build();
    }

    private static ProvisionedThroughputDescription throughput(ProvisionedThroughput throughput) {
        var description = ProvisionedThroughputDescription.builder().numberOfDecreasesToday(0L);
        return throughput == null
                ? description.readCapacityUnits(0L).writeCapacityUnits(0L).build()
                : description
                        .readCapacityUnits(throughput.readCapacityUnits())
                        .writeCapacityUnits(throughput.writeCapacityUnits())
                        .build();
    }

    private static GlobalSecondaryIndexDescription global(
            Table table, GlobalSecondaryIndex index, Address address, IndexStatus status) {
        List<Long> size = size(table, index.indexName());
        return GlobalSecondaryIndexDescription.builder()
                .indexName(index.indexName())
                .indexArn(address.index(table.name(), index.indexName()))
                .keySchema(index.keySchema())
                .projection(index.projection())
                .indexStatus(status)
                .provisionedThroughput(throughput(index.provisionedThroughput()))
                .onDemandThroughput(index.onDemandThroughput())
                .itemCount(size.getFirst())
                .indexSizeBytes(size.getLast())
                .build();
    }

    private static LocalSecondaryIndexDescription local(Table table, LocalSecondaryIndex index, Address address) {
        List<Long> size = size(table, index.indexName());
        return LocalSecondaryIndexDescription.builder()
                .indexName(index.indexName())
                .indexArn(address.index(table.name(), index.indexName()))
                .keySchema(index.keySchema())
                .projection(index.projection())
                .itemCount(size.getFirst())
                .indexSizeBytes(size.getLast())
                .build();
    }

    /** Items and bytes. */
    private static List<Long> size(Table table, String name) {
        Index index = table.indexes().get(name);
        return index == null
                ? List.of(0L, 0L)
                : List.of(
                        (long) index.entries().size(),
                        index.entries().values().stream()
                                .mapToLong(item -> index.project(item).itemBytes())
                                .sum());
    }
}
