package dev.cartwright.embedded.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.embedded.table.OwnDynamoDb;
import dev.cartwright.embedded.wire.JsonTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class TableViewsTests {

    private final OwnDynamoDb dynamoDb = OwnDynamoDb.start("eu-west-1", "000000000000", Optional.empty());
    private final TableViews views = new TableViews(dynamoDb);

    @BeforeEach
    void create() {
        dynamoDb.call(OwnDynamoDb.TABLES, "CreateTable", json("""
                {"TableName": "orders", "BillingMode": "PAY_PER_REQUEST", "StreamSpecification": {"StreamEnabled": true, "StreamViewType": "KEYS_ONLY"},
                 "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}],
                 "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}]}"""));
    }

    @AfterEach
    void stop() {
        dynamoDb.close();
    }

    private static JsonNode json(String text) {
        return JsonTrees.parse(text);
    }

    private JsonNode scan(String more) {
        return views.table("Scan", json("{\"TableName\": \"orders\"" + more + "}"));
    }

    private void put(String key) {
        views.putItem("orders", json("{\"pk\": {\"S\": \"" + key + "\"}, \"note\": {\"S\": \"<b>\"}}"));
    }

    @Test
    void putsReadsAndDeletesAnItem() {
        put("p");
        assertThat(views.tables()).containsExactly("orders");
        assertThat(scan("").at("/Items/0/note/S").asString()).isEqualTo("<b>");

        views.deleteItem("orders", json("{\"pk\": {\"S\": \"p\"}}"));

        assertThat(scan("").path("Items")).isEmpty();
    }

    @Test
    void readsAHundredItemsAtMostAndSaysWhereItStopped() {
        for (int i = 0; i < 130; i++) {
            put("p" + i);
        }

        assertThat(scan("").path("Items")).hasSize(100);
        assertThat(scan(", \"Limit\": 5000").path("Items")).hasSize(100);
        assertThat(scan(", \"Limit\": 7").path("Items")).hasSize(7);
        assertThat(scan("").has("LastEvaluatedKey")).isTrue();
    }

    @Test
    void leavesTheRequestOfItsCallerAsItWas() {
        JsonNode request = json("{\"TableName\": \"orders\"}");

        views.table("Scan", request);

        assertThat(request).isEqualTo(json("{\"TableName\": \"orders\"}"));
    }

    @Test
    void announcesWritesWhileSomebodyListens() {
        var changes = new ChangeFeed();
        List<StackChange> heard = new ArrayList<>();
        views.announceTo(changes);
        put("unheard");
        Runnable stop = changes.listen(heard::add);

        put("heard");
        stop.run();
        put("unheard again");

        assertThat(heard).containsExactly(new StackChange.Written("orders"));
    }

    @Test
    void refusesWritesAsReads() {
        for (String operation : List.of("PutItem", "DeleteTable", "scan", "")) {
            assertThatThrownBy(() -> views.table(operation, json("{}")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("DescribeTable, GetItem, Query, Scan");
        }
        assertThatThrownBy(() -> views.table("Scan", json("[]"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhyDynamoDbRefuses() {
        assertThatThrownBy(() -> views.table("Scan", json("{\"TableName\": \"nowhere\"}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ResourceNotFoundException");
        assertThatThrownBy(() -> views.putItem("orders", json("{\"sk\": {\"S\": \"x\"}}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ValidationException");
        assertThatThrownBy(() -> views.putItem("orders", json("\"text\"")))
                .isInstanceOf(IllegalArgumentException.class);
        for (String limit : List.of("{}", "\"ten\"", "0", "-3")) {
            assertThatThrownBy(() -> scan(", \"Limit\": " + limit))
                    .as(limit)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
