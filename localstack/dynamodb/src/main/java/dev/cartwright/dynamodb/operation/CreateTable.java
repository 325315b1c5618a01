package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.engine.Database;
import dev.cartwright.dynamodb.table.Definition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** {@code CreateTable}. The answer says {@code CREATING}; the table can be used at once. */
public final class CreateTable {

    private final Database database;
    private final Supplier<UUID> ids;

    public CreateTable(Database database, Supplier<UUID> ids) {
        this.database = database;
        this.ids = ids;
    }

    public CreateTableResponse answer(CreateTableRequest request) {
        if (request.tableName() == null) {
            throw Problems.validation("The parameter 'TableName' is required but was not present in the request");
        }
        constraints(request).check();
        TableRules.check(request);
        return database.exclusively(() -> {
            if (database.has(request.tableName())) {
                throw Problems.inUse("Table already exists: " + request.tableName());
            }
            Instant now = database.now();
            Definition definition = new Definition(request, ids.get().toString(), now, null, null);
            database.create(definition.hasStream() ? definition.withStream(StreamLabels.of(now)) : definition);
            return CreateTableResponse.builder()
                    .tableDescription(Descriptions.of(
                            database.table(request.tableName()), database.address(), TableStatus.CREATING))
                    .build();
        });
    }

    private static Constraints constraints(CreateTableRequest request) {
        Constraints constraints = Constraints.of()
                .tableName("tableName", request.tableName(), 3)
                .required("attributeDefinitions", request.hasAttributeDefinitions() ? request : null)
                .required("keySchema", request.hasKeySchema() ? request : null)
                .count("keySchema", request.hasKeySchema() ? shown(request.keySchema()) : null, 1, 2)
                .oneOf("billingMode", request.billingModeAsString(), "PROVISIONED", "PAY_PER_REQUEST")
                .oneOf("tableClass", request.tableClassAsString(), "STANDARD", "STANDARD_INFREQUENT_ACCESS");
        for (int i = 0; i < request.attributeDefinitions().size(); i++) {
            var attribute = request.attributeDefinitions().get(i);
            String member = "attributeDefinitions." + (i + 1) + ".member.";
            constraints
                    .required(member + "attributeName", attribute.attributeName())
                    .required(member + "attributeType", attribute.attributeTypeAsString())
                    .length(member + "attributeName", attribute.attributeName(), 1, 255)
                    .oneOf(member + "attributeType", attribute.attributeTypeAsString(), "B", "N", "S");
        }
        keys(constraints, "keySchema", request.keySchema());
        throughput(constraints, "provisionedThroughput", request.provisionedThroughput());
        stream(constraints, request.streamSpecification());
        Tags.check(constraints, request.tags());
        globalIndexes(constraints, request.globalSecondaryIndexes());
        localIndexes(constraints, request);
        return constraints;
    }

    private static List<String> shown(List<KeySchemaElement> keys) {
        return keys.stream()
                .map(key -> "KeySchemaElement(attributeName=" + key.attributeName() + ", keyType="
                        + key.keyTypeAsString() + ")")
                .toList();
    }

    static void stream(Constraints constraints, @Nullable StreamSpecification stream) {
        if (stream != null) {
            constraints
                    .required("streamSpecification.streamEnabled", stream.streamEnabled())
                    .oneOf(
                            "streamSpecification.streamViewType",
                            stream.streamViewTypeAsString(),
                            "NEW_IMAGE",
                            "OLD_IMAGE",
                            "NEW_AND_OLD_IMAGES",
                            "KEYS_ONLY");
        }
    }

    private static void keys(Constraints constraints, String list, List<KeySchemaElement> keys) {
        for (int i = 0; i < keys.size(); i++) {
            String member = list + "." + (i + 1) + ".member.";
            KeySchemaElement key = keys.get(i);
            constraints
                    .required(member + "attributeName", key.attributeName())
                    .required(member + "keyType", key.keyTypeAsString())
                    .length(member + "attributeName", key.attributeName(), 1, 255)
                    .oneOf(member + "keyType", key.keyTypeAsString(), "HASH", "RANGE");
        }
    }

    static void throughput(Constraints constraints, String member, ProvisionedThroughput throughput) {
        if (throughput != null) {
            constraints
                    .required(member + ".writeCapacityUnits", throughput.writeCapacityUnits())
                    .required(member + ".readCapacityUnits", throughput.readCapacityUnits())
                    .positive(member + ".writeCapacityUnits", throughput.writeCapacityUnits())
                    .positive(member + ".readCapacityUnits", throughput.readCapacityUnits());
        }
    }

    static void globalIndexes(Constraints constraints, List<GlobalSecondaryIndex> indexes) {
        for (int i = 0; i < indexes.size(); i++) {
            GlobalSecondaryIndex index = indexes.get(i);
            String member = "globalSecondaryIndexes." + (i + 1) + ".member.";
            index(constraints, member, index.indexName(), index.hasKeySchema() ? index.keySchema() : null);
            projection(constraints, member + "projection", index.projection());
            throughput(constraints, member + "provisionedThroughput", index.provisionedThroughput());
        }
    }

    private static void localIndexes(Constraints constraints, CreateTableRequest request) {
        for (int i = 0; i < request.localSecondaryIndexes().size(); i++) {
            var index = request.localSecondaryIndexes().get(i);
            String member = "localSecondaryIndexes." + (i + 1) + ".member.";
            index(constraints, member, index.indexName(), index.hasKeySchema() ? index.keySchema() : null);
            projection(constraints, member + "projection", index.projection());
        }
    }

    private static void projection(Constraints constraints, String member, @Nullable Projection projection) {
        constraints.required(member, projection);
        if (projection != null) {
            constraints
                    .oneOf(
                            member + ".projectionType",
                            projection.projectionTypeAsString(),
                            "ALL",
                            "INCLUDE",
                            "KEYS_ONLY")
                    .count(
                            member + ".nonKeyAttributes",
                            projection.hasNonKeyAttributes() ? projection.nonKeyAttributes() : null,
                            1,
                            Integer.MAX_VALUE);
        }
    }

    private static void index(
            Constraints constraints, String member, String name, @Nullable List<KeySchemaElement> keys) {
        constraints
                .required(member + "indexName", name)
                .required(member + "keySchema", keys)
                .count(member + "keySchema", keys == null ? null : shown(keys), 1, 2);
        if (name != null) {
            constraints.tableName(member + "indexName", name, 3);
        }
        if (keys != null) {
            keys(constraints, member + "keySchema", keys);
        }
    }
}
