package dev.cartwright.embedded.table;

import dev.cartwright.embedded.wire.AwsProblem;
import dev.cartwright.embedded.wire.JsonTrees;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.Resource;
import dev.cartwright.template.resource.Declared;
import dev.cartwright.template.resource.UnsupportedResource;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates the declared tables; a table in the data folder must have the same keys. */
public final class Tables {

    private static final String[] SUPPORTED = {
        "TableName",
        "KeySchema",
        "AttributeDefinitions",
        "BillingMode",
        "ProvisionedThroughput",
        "GlobalSecondaryIndexes",
        "LocalSecondaryIndexes",
        "StreamSpecification",
        "TimeToLiveSpecification",
        "PointInTimeRecoverySpecification",
        "SSESpecification",
        "DeletionProtectionEnabled",
        "TableClass",
        "OnDemandThroughput",
        "ContributorInsightsSpecification",
        "Tags"
    };

    private static final String[] SENT = {
        "KeySchema",
        "AttributeDefinitions",
        "BillingMode",
        "ProvisionedThroughput",
        "GlobalSecondaryIndexes",
        "LocalSecondaryIndexes"
    };

    private final DynamoDbEndpoint dynamoDb;

    public Tables(DynamoDbEndpoint dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    /** @throws UnsupportedResource if a table declares something unsupported, or differs from the kept one */
    public void create(ApplicationResources application) {
        application.ofType("AWS::DynamoDB::Table").forEach(this::create);
    }

    private void create(Resource table) {
        Declared.by(table).only(SUPPORTED);
        ObjectNode wanted = request(table);
        Optional<JsonNode> kept = find(table.physicalId());
        if (kept.isPresent()) {
            requireSame(table, wanted, kept.orElseThrow());
        } else {
            dynamoDb.call(DynamoDbEndpoint.TABLES, "CreateTable", wanted);
            deleteExpired(table);
        }
    }

    private void deleteExpired(Resource table) {
        Declared timeToLive = Declared.by(table).child("TimeToLiveSpecification");
        if (timeToLive.flag("Enabled", false)) {
            ObjectNode request = JsonTrees.object().put("TableName", table.physicalId());
            request.putObject("TimeToLiveSpecification")
                    .put("AttributeName", timeToLive.text("AttributeName"))
                    .put("Enabled", true);
            dynamoDb.call(DynamoDbEndpoint.TABLES, "UpdateTimeToLive", request);
        }
    }

    private static ObjectNode request(Resource table) {
        ObjectNode request = JsonTrees.object().put("TableName", table.physicalId());
        for (String name : SENT) {
            Object value = table.properties().get(name);
            if (value != null) {
                request.set(name, NumbersInTables.typed(JsonTrees.tree(value)));
            }
        }
        Declared stream = Declared.by(table).child("StreamSpecification");
        if (!stream.values().isEmpty()) {
            request.putObject("StreamSpecification")
                    .put("StreamEnabled", true)
                    .put("StreamViewType", stream.text("StreamViewType"));
        }
        return request;
    }

    private Optional<JsonNode> find(String table) {
        try {
            JsonNode request = JsonTrees.object().put("TableName", table);
            return Optional.of(dynamoDb.call(DynamoDbEndpoint.TABLES, "DescribeTable", request)
                    .path("Table"));
        } catch (AwsProblem e) {
            if (e.code().equals("ResourceNotFoundException")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static void requireSame(Resource table, JsonNode wanted, JsonNode kept) {
        if (!shape(wanted).equals(shape(kept))) {
            throw new UnsupportedResource(table.label() + ": the kept data has this table with other keys or indexes "
                    + shape(kept) + "; start with an empty folder, or take the change back");
        }
    }

    private static TableShape shape(JsonNode table) {
        return TableShape.of(table);
    }
}
