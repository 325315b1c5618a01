package dev.cartwright.embedded.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.embedded.wire.JsonTrees;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.Resource;
import dev.cartwright.template.resource.UnsupportedResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TablesTests {

    private static final Map<String, Object> INDEX = Map.of(
            "IndexName", "byState",
            "KeySchema", List.of(key("state", "HASH"), key("pk", "RANGE")),
            "Projection", Map.of("ProjectionType", "ALL"),
            "ProvisionedThroughput", Map.of("ReadCapacityUnits", "5", "WriteCapacityUnits", "5"));

    private static DynamoDbEndpoint dynamoDb;

    @BeforeAll
    static void start() {
        dynamoDb = OwnDynamoDb.inMemory();
    }

    @AfterAll
    static void stop() {
        dynamoDb.close();
    }

    @Test
    void createsKeysIndexesAndStream() {
        create("created", Map.of("GlobalSecondaryIndexes", List.of(INDEX)));

        JsonNode table = dynamoDb.call(
                        DynamoDbEndpoint.TABLES,
                        "DescribeTable",
                        JsonTrees.object().put("TableName", "created"))
                .path("Table");
        assertThat(TableShape.of(table))
                .isEqualTo(new TableShape("pk HASH", Map.of("byState", "state HASH, pk RANGE")));
        assertThat(table.at("/StreamSpecification/StreamViewType").asString()).isEqualTo("NEW_IMAGE");
    }

    @Test
    void deletesItemsByTheirTimeToLive() {
        create("expiring", Map.of("TimeToLiveSpecification", Map.of("AttributeName", "ends", "Enabled", true)));

        JsonNode described = dynamoDb.call(
                DynamoDbEndpoint.TABLES,
                "DescribeTimeToLive",
                JsonTrees.object().put("TableName", "expiring"));
        assertThat(described.at("/TimeToLiveDescription/AttributeName").asString())
                .isEqualTo("ends");
    }

    @Test
    void leavesATableThatIsThereAsItIs() {
        create("kept", Map.of());
        JsonNode item = JsonTrees.parse("{\"TableName\":\"kept\",\"Item\":{\"pk\":{\"S\":\"p\"}}}");
        dynamoDb.call(DynamoDbEndpoint.TABLES, "PutItem", item);

        create("kept", Map.of());

        JsonNode key = JsonTrees.parse("{\"TableName\":\"kept\",\"Key\":{\"pk\":{\"S\":\"p\"}}}");
        assertThat(dynamoDb.call(DynamoDbEndpoint.TABLES, "GetItem", key).has("Item"))
                .isTrue();
    }

    @Test
    void refusesAKeptTableWithOtherIndexes() {
        create("changed", Map.of());

        assertThatThrownBy(() -> create("changed", Map.of("GlobalSecondaryIndexes", List.of(INDEX))))
                .isInstanceOf(UnsupportedResource.class)
                .hasMessageContaining("root/changed (AWS::DynamoDB::Table)")
                .hasMessageContaining("other keys or indexes");
    }

    private static void create(String name, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("KeySchema", List.of(key("pk", "HASH")));
        properties.put(
                "AttributeDefinitions",
                !more.containsKey("GlobalSecondaryIndexes")
                        ? List.of(attribute("pk"))
                        : List.of(attribute("pk"), attribute("state")));
        properties.put("ProvisionedThroughput", Map.of("ReadCapacityUnits", "5", "WriteCapacityUnits", 5));
        properties.put("StreamSpecification", Map.of("StreamViewType", "NEW_IMAGE"));
        Resource table = new Resource("root", name, "AWS::DynamoDB::Table", properties, name, "");
        new Tables(dynamoDb).create(new ApplicationResources(List.of(table)));
    }

    private static Map<String, Object> key(String name, String type) {
        return Map.of("AttributeName", name, "KeyType", type);
    }

    private static Map<String, Object> attribute(String name) {
        return Map.of("AttributeName", name, "AttributeType", "S");
    }
}
