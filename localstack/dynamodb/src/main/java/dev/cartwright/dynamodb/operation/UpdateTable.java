package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.engine.Database;
import dev.cartwright.dynamodb.table.Definition;
import dev.cartwright.dynamodb.table.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;

/** {@code UpdateTable}: billing, stream, global indexes, protection. A change is done at once. */
public final class UpdateTable {

    private static final String INVALID = "One or more parameter values were invalid: ";

    private final Database database;

    public UpdateTable(Database database) {
        this.database = database;
    }

    public UpdateTableResponse answer(UpdateTableRequest request) {
        String name = TableNames.required(request.tableName());
        Constraints constraints = Constraints.of()
                .oneOf("billingMode", request.billingModeAsString(), "PROVISIONED", "PAY_PER_REQUEST")
                .oneOf("tableClass", request.tableClassAsString(), "STANDARD", "STANDARD_INFREQUENT_ACCESS");
        CreateTable.stream(constraints, request.streamSpecification());
        CreateTable.throughput(constraints, "provisionedThroughput", request.provisionedThroughput());
        constraints.check();
        if (!changesAnything(request)) {
            throw Problems.validation("At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled,"
                    + " GlobalSecondaryIndexUpdates or SSESpecification or ReplicaUpdates is required");
        }
        return database.exclusively(() -> {
            Table table = DescribeTable.find(database, name);
            Set<String> before = Set.copyOf(table.indexes().keySet());
            database.define(table, changed(table.definition(), request));
            return UpdateTableResponse.builder()
                    .tableDescription(Descriptions.of(
                            table,
                            database.address(),
                            TableStatus.UPDATING,
                            index -> before.contains(index) ? IndexStatus.ACTIVE : IndexStatus.CREATING))
                    .build();
        });
    }

    private static boolean changesAnything(UpdateTableRequest request) {
        return Stream.of(
                                request.provisionedThroughput(),
                                request.billingMode(),
                                request.streamSpecification(),
                                request.sseSpecification(),
                                request.tableClass(),
                                request.deletionProtectionEnabled(),
                                request.onDemandThroughput())
                        .anyMatch(Objects::nonNull)
                || !request.globalSecondaryIndexUpdates().isEmpty();
    }

    private Definition changed(Definition definition, UpdateTableRequest request) {
        CreateTableRequest.Builder changed = definition.request().toBuilder();
        billing(definition, request, changed);
        if (request.sseSpecification() != null) {
            changed.sseSpecification(request.sseSpecification());
        }
        if (request.tableClass() != null) {
            changed.tableClass(request.tableClass());
        }
        if (request.deletionProtectionEnabled() != null) {
            changed.deletionProtectionEnabled(request.deletionProtectionEnabled());
        }
        if (request.onDemandThroughput() != null) {
            changed.onDemandThroughput(request.onDemandThroughput());
        }
        indexes(definition, request, changed);
        return stream(definition.with(changed.build()), request, definition.hasStream());
    }

    private static void billing(Definition definition, UpdateTableRequest request, CreateTableRequest.Builder changed) {
        boolean onDemand = request.billingMode() == null
                ? definition.onDemand()
                : request.billingMode() == BillingMode.PAY_PER_REQUEST;
        if (onDemand && request.provisionedThroughput() != null) {
            throw Problems.validation(INVALID + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when"
                    + " BillingMode is PAY_PER_REQUEST");
        }
        if (!onDemand && definition.onDemand() && request.provisionedThroughput() == null) {
            throw Problems.validation(INVALID + "ReadCapacityUnits and WriteCapacityUnits must both be specified when"
                    + " BillingMode is PROVISIONED");
        }
        changed.billingMode(onDemand ? BillingMode.PAY_PER_REQUEST : BillingMode.PROVISIONED);
        if (onDemand) {
            changed.provisionedThroughput((software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput) null);
        } else if (request.provisionedThroughput() != null) {
            refuseSame(definition, request);
            changed.provisionedThroughput(request.provisionedThroughput());
        }
    }

    private static void refuseSame(Definition definition, UpdateTableRequest request) {
        if (request.provisionedThroughput().equals(definition.request().provisionedThroughput())) {
            var throughput = request.provisionedThroughput();
            throw Problems.validation(
                    "The provisioned throughput for the table will not change. The requested value equals"
                            + " the current value. Current ReadCapacityUnits provisioned for the table: "
                            + throughput.readCapacityUnits() + ". Requested ReadCapacityUnits: "
                            + throughput.readCapacityUnits()
                            + ". Current WriteCapacityUnits provisioned for the table: "
                            + throughput.writeCapacityUnits() + ". Requested WriteCapacityUnits: "
                            + throughput.writeCapacityUnits()
                            + ". Refer to the Amazon DynamoDB Developer Guide for current limits and how to request"
                            + " higher limits.");
        }
    }

    private void indexes(Definition definition, UpdateTableRequest request, CreateTableRequest.Builder changed) {
        if (!request.hasGlobalSecondaryIndexUpdates()) {
            return;
        }
        Map<String, GlobalSecondaryIndex> indexes = new LinkedHashMap<>();
        definition.request().globalSecondaryIndexes().forEach(index -> indexes.put(index.indexName(), index));
        request.globalSecondaryIndexUpdates().forEach(update -> apply(update, indexes));
        Map<String, AttributeDefinition> attributes = new LinkedHashMap<>();
        definition.request().attributeDefinitions().forEach(known -> attributes.put(known.attributeName(), known));
        request.attributeDefinitions().forEach(given -> attributes.put(given.attributeName(), given));
        if (indexes.isEmpty()) {
            changed.globalSecondaryIndexes((List<GlobalSecondaryIndex>) null);
        } else {
            changed.globalSecondaryIndexes(indexes.values());
        }
        Set<String> used = used(changed.build());
        List<AttributeDefinition> kept = new ArrayList<>(attributes.values());
        kept.removeIf(attribute -> !used.contains(attribute.attributeName()));
        changed.attributeDefinitions(kept);
        TableRules.check(changed.build());
    }

    private static Set<String> used(CreateTableRequest request) {
        return Stream.of(
                        request.keySchema().stream(),
                        request.globalSecondaryIndexes().stream().flatMap(index -> index.keySchema().stream()),
                        request.localSecondaryIndexes().stream().flatMap(index -> index.keySchema().stream()))
                .flatMap(keys -> keys)
                .map(KeySchemaElement::attributeName)
                .collect(Collectors.toSet());
    }

    private static void apply(GlobalSecondaryIndexUpdate update, Map<String, GlobalSecondaryIndex> indexes) {
        if (update.create() != null) {
            var create = update.create();
            if (indexes.containsKey(create.indexName())) {
                throw Problems.validation("Attempting to create an index which already exists");
            }
            var created = GlobalSecondaryIndex.builder()
                    .indexName(create.indexName())
                    .keySchema(create.keySchema())
                    .projection(create.projection())
                    .provisionedThroughput(create.provisionedThroughput())
                    .onDemandThroughput(create.onDemandThroughput())
                    .build();
            Constraints constraints = Constraints.of();
            CreateTable.globalIndexes(constraints, List.of(created));
            constraints.check();
            indexes.put(create.indexName(), created);
        } else if (update.delete() != null) {
            required(indexes, update.delete().indexName());
            indexes.remove(update.delete().indexName());
        } else if (update.update() != null) {
            GlobalSecondaryIndex index = required(indexes, update.update().indexName());
            indexes.put(
                    index.indexName(),
                    index.toBuilder()
                            .provisionedThroughput(update.update().provisionedThroughput())
                            .build());
        } else {
            throw Problems.validation(INVALID + "One of GlobalSecondaryIndexUpdate.Update,"
                    + " GlobalSecondaryIndexUpdate.Create, GlobalSecondaryIndexUpdate.Delete must not be null");
        }
    }

    private static GlobalSecondaryIndex required(Map<String, GlobalSecondaryIndex> indexes, String name) {
        GlobalSecondaryIndex index = indexes.get(name);
        if (index == null) {
            throw Problems.notFound("Requested resource not found");
        }
        return index;
    }

    private Definition stream(Definition changed, UpdateTableRequest request, boolean hadStream) {
        var stream = request.streamSpecification();
        if (stream == null) {
            return changed;
        }
        TableRules.checkStream(stream);
        boolean enabled = Boolean.TRUE.equals(stream.streamEnabled());
        if (enabled && hadStream) {
            throw Problems.validation("Table already has an enabled stream: TableName: " + changed.name());
        }
        if (!enabled && !hadStream) {
            throw Problems.validation("Table already has no stream enabled: TableName: " + changed.name());
        }
        Instant now = database.now();
        Definition specified = changed.with(
                changed.request().toBuilder().streamSpecification(stream).build());
        return enabled ? specified.withStream(StreamLabels.of(now)) : specified;
    }
}
