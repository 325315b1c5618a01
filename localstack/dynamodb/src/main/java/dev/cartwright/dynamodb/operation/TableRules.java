package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** What must hold of a table's definition, new or changed. */
final class TableRules {

    private static final int MOST_GLOBAL = 20;
    private static final int MOST_LOCAL = 5;
    private static final long MOST_UNITS = 1_000_000_000_000L;
    private static final String INVALID = "One or more parameter values were invalid: ";

    private TableRules() {}

    static void check(CreateTableRequest request) {
        checkThroughput(request);
        checkKeys(request.keySchema(), request.attributeDefinitions(), false);
        checkStream(request.streamSpecification());
        checkIndexes(request);
        checkAttributes(request);
    }

    private static void checkBounds(String what, long units) {
        if (units > MOST_UNITS) {
            throw Problems.validation("Given value " + units + " for " + what + " is out of bounds");
        }
    }

    private static void checkThroughput(CreateTableRequest request) {
        boolean onDemand = request.billingMode() == BillingMode.PAY_PER_REQUEST;
        ProvisionedThroughput throughput = request.provisionedThroughput();
        if (onDemand && throughput != null) {
            throw Problems.validation(INVALID + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when"
                    + " BillingMode is PAY_PER_REQUEST");
        }
        if (!onDemand && throughput == null) {
            throw Problems.validation(INVALID + "ReadCapacityUnits and WriteCapacityUnits must both be specified when"
                    + " BillingMode is PROVISIONED");
        }
        if (throughput != null) {
            checkBounds("ReadCapacityUnits", throughput.readCapacityUnits());
            checkBounds("WriteCapacityUnits", throughput.writeCapacityUnits());
        }
    }

    static void checkKeys(List<KeySchemaElement> keys, List<AttributeDefinition> definitions, boolean ofIndex) {
        if (keys.getFirst().keyType() != KeyType.HASH) {
            throw Problems.validation("Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
        }
        if (keys.size() > 1 && keys.get(1).keyType() != KeyType.RANGE) {
            throw Problems.validation("Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
        }
        if (!ofIndex && keys.size() > definitions.size()) {
            throw Problems.validation("Invalid KeySchema: Some index key attribute have no definition");
        }
        if (keys.size() > 1 && keys.get(0).attributeName().equals(keys.get(1).attributeName())) {
            throw Problems.validation(
                    "Both the Hash Key and the Range Key element in the KeySchema have the same name");
        }
        List<String> names = keys.stream().map(KeySchemaElement::attributeName).toList();
        List<String> defined =
                definitions.stream().map(AttributeDefinition::attributeName).toList();
        if (!defined.containsAll(names)) {
            throw Problems.validation(INVALID
                    + "Some index key attributes are not defined in AttributeDefinitions. Keys: " + names
                    + ", AttributeDefinitions: " + defined);
        }
    }

    static void checkStream(@Nullable StreamSpecification stream) {
        if (stream == null) {
            return;
        }
        boolean enabled = Boolean.TRUE.equals(stream.streamEnabled());
        if (enabled && stream.streamViewType() == null) {
            throw Problems.validation(
                    INVALID + "Table is being created with a stream enabled, StreamViewType must be" + " specified");
        }
        if (!enabled && stream.streamViewType() != null) {
            throw Problems.validation(INVALID
                    + "Table is being created with a stream disabled, UpdateViewType should not" + " be specified");
        }
    }

    private static void checkIndexes(CreateTableRequest request) {
        if (request.hasLocalSecondaryIndexes()) {
            checkLocal(request);
        }
        if (request.hasGlobalSecondaryIndexes()) {
            checkGlobal(request);
        }
        Set<String> names = new HashSet<>();
        for (String name : indexNames(request)) {
            if (!names.add(name)) {
                throw Problems.validation(INVALID + "Duplicate index name: " + name);
            }
        }
    }

    private static List<String> indexNames(CreateTableRequest request) {
        List<String> names = new ArrayList<>();
        request.localSecondaryIndexes().forEach(index -> names.add(index.indexName()));
        request.globalSecondaryIndexes().forEach(index -> names.add(index.indexName()));
        return names;
    }

    private static void checkLocal(CreateTableRequest request) {
        if (request.localSecondaryIndexes().isEmpty()) {
            throw Problems.validation(INVALID + "List of LocalSecondaryIndexes is empty");
        }
        if (request.keySchema().size() < 2) {
            throw Problems.validation(INVALID + "Table KeySchema does not have a range key, which is required when"
                    + " specifying a LocalSecondaryIndex");
        }
        if (request.localSecondaryIndexes().size() > MOST_LOCAL) {
            throw Problems.validation(INVALID + "Number of LocalSecondaryIndexes exceeds per-table limit of 5");
        }
        String hash = request.keySchema().getFirst().attributeName();
        for (LocalSecondaryIndex index : request.localSecondaryIndexes()) {
            checkKeys(index.keySchema(), request.attributeDefinitions(), true);
            if (index.keySchema().size() < 2) {
                throw Problems.validation(
                        INVALID + "Index KeySchema does not have a range key for index: " + index.indexName());
            }
            String indexHash = index.keySchema().getFirst().attributeName();
            if (!indexHash.equals(hash)) {
                throw Problems.validation(INVALID + "Index KeySchema does not have the same leading hash key as table"
                        + " KeySchema for index: " + index.indexName() + ". index hash key: " + indexHash
                        + ", table hash key: " + hash);
            }
            checkProjection(index.projection());
        }
    }

    private static void checkGlobal(CreateTableRequest request) {
        if (request.globalSecondaryIndexes().isEmpty()) {
            throw Problems.validation(INVALID + "List of GlobalSecondaryIndexes is empty");
        }
        if (request.globalSecondaryIndexes().size() > MOST_GLOBAL) {
            throw Problems.validation(INVALID + "GlobalSecondaryIndex count exceeds the per-table limit of 20");
        }
        for (GlobalSecondaryIndex index : request.globalSecondaryIndexes()) {
            checkKeys(index.keySchema(), request.attributeDefinitions(), true);
            checkProjection(index.projection());
            if (request.billingMode() == BillingMode.PAY_PER_REQUEST && index.provisionedThroughput() != null) {
                throw Problems.validation(INVALID + "ProvisionedThroughput should not be specified for index: "
                        + index.indexName() + " when BillingMode is PAY_PER_REQUEST");
            }
            if (request.billingMode() != BillingMode.PAY_PER_REQUEST && index.provisionedThroughput() == null) {
                throw Problems.validation(
                        INVALID + "ProvisionedThroughput must be specified for index: " + index.indexName());
            }
        }
    }

    private static void checkProjection(@Nullable Projection projection) {
        if (projection == null || projection.projectionTypeAsString() == null) {
            throw Problems.validation(INVALID + "Unknown ProjectionType: null");
        }
        boolean include = projection.projectionType() == ProjectionType.INCLUDE;
        if (!include && projection.hasNonKeyAttributes()) {
            throw Problems.validation(INVALID + "ProjectionType is " + projection.projectionTypeAsString()
                    + ", but NonKeyAttributes is specified");
        }
        if (include && !projection.hasNonKeyAttributes()) {
            throw Problems.validation(INVALID + "ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
        }
    }

    private static void checkAttributes(CreateTableRequest request) {
        Set<String> keys = new LinkedHashSet<>();
        request.keySchema().forEach(key -> keys.add(key.attributeName()));
        request.localSecondaryIndexes()
                .forEach(index -> index.keySchema().forEach(key -> keys.add(key.attributeName())));
        request.globalSecondaryIndexes()
                .forEach(index -> index.keySchema().forEach(key -> keys.add(key.attributeName())));
        List<String> defined = request.attributeDefinitions().stream()
                .map(AttributeDefinition::attributeName)
                .toList();
        if (new HashSet<>(defined).size() < defined.size()) {
            throw Problems.validation(INVALID + "Duplicate AttributeName in AttributeDefinitions");
        }
        if (defined.size() != keys.size()) {
            throw Problems.validation(
                    request.hasGlobalSecondaryIndexes() || request.hasLocalSecondaryIndexes()
                            ? INVALID + "Some AttributeDefinitions are not used. AttributeDefinitions: " + defined
                                    + ", keys used: " + keys
                            : INVALID + "Number of attributes in KeySchema does not exactly match number of attributes"
                                    + " defined in AttributeDefinitions");
        }
    }
}
