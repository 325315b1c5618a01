package dev.cartwright.dynamodb;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeAction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate;
import software.amazon.awssdk.services.dynamodb.model.ComparisonOperator;
import software.amazon.awssdk.services.dynamodb.model.Condition;
import software.amazon.awssdk.services.dynamodb.model.ConditionalOperator;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The parameters from before expressions. */
class LegacyTests {

    private static final Map<String, AttributeValue> KEY = Sample.key("a", "1");
    private static final Map<String, ExpectedAttributeValue> EXPECTED =
            Map.of("pk", ExpectedAttributeValue.builder().exists(false).build());
    private static final Map<String, Condition> CONDITIONS = Map.of(
            "pk",
            Condition.builder()
                    .comparisonOperator(ComparisonOperator.EQ)
                    .attributeValueList(AttributeValue.fromS("a"))
                    .build());

    private final DynamoDb database = DynamoDb.inMemory();
    private final DynamoDbClient client = Sample.table(database);

    @AfterEach
    void close() {
        database.close();
    }

    private static Stream<Arguments> parameters() {
        return Stream.of(
                put("Expected", put -> put.expected(EXPECTED)),
                put("ConditionalOperator", put -> put.conditionalOperator(ConditionalOperator.OR)),
                delete("Expected", delete -> delete.expected(EXPECTED)),
                delete("ConditionalOperator", delete -> delete.conditionalOperator(ConditionalOperator.OR)),
                update("Expected", update -> update.expected(EXPECTED)),
                update("ConditionalOperator", update -> update.conditionalOperator(ConditionalOperator.OR)),
                update(
                        "AttributeUpdates",
                        update -> update.attributeUpdates(Map.of(
                                "n",
                                AttributeValueUpdate.builder()
                                        .action(AttributeAction.PUT)
                                        .value(Sample.number(1))
                                        .build()))),
                arguments(
                        "GetItem",
                        "AttributesToGet",
                        call(client -> client.getItem(GetItemRequest.builder()
                                .tableName(Sample.TABLE)
                                .key(KEY)
                                .attributesToGet("n")
                                .build()))),
                arguments(
                        "BatchGetItem",
                        "AttributesToGet",
                        call(client -> client.batchGetItem(get -> get.requestItems(Map.of(
                                Sample.TABLE,
                                KeysAndAttributes.builder()
                                        .keys(List.of(KEY))
                                        .attributesToGet("n")
                                        .build()))))),
                query("KeyConditions", query -> query.keyConditions(CONDITIONS)),
                query("QueryFilter", query -> query.queryFilter(CONDITIONS)),
                query("AttributesToGet", query -> query.attributesToGet("n")),
                query("ConditionalOperator", query -> query.conditionalOperator(ConditionalOperator.OR)),
                scan("ScanFilter", scan -> scan.scanFilter(CONDITIONS)),
                scan("AttributesToGet", scan -> scan.attributesToGet("n")),
                scan("ConditionalOperator", scan -> scan.conditionalOperator(ConditionalOperator.OR)));
    }

    private static Consumer<DynamoDbClient> call(Consumer<DynamoDbClient> call) {
        return call;
    }

    private static Arguments put(String parameter, Consumer<PutItemRequest.Builder> with) {
        return arguments(
                "PutItem",
                parameter,
                call(client -> client.putItem(PutItemRequest.builder()
                        .tableName(Sample.TABLE)
                        .item(KEY)
                        .applyMutation(with)
                        .build())));
    }

    private static Arguments delete(String parameter, Consumer<DeleteItemRequest.Builder> with) {
        return arguments(
                "DeleteItem",
                parameter,
                call(client -> client.deleteItem(DeleteItemRequest.builder()
                        .tableName(Sample.TABLE)
                        .key(KEY)
                        .applyMutation(with)
                        .build())));
    }

    private static Arguments update(String parameter, Consumer<UpdateItemRequest.Builder> with) {
        return arguments(
                "UpdateItem",
                parameter,
                call(client -> client.updateItem(UpdateItemRequest.builder()
                        .tableName(Sample.TABLE)
                        .key(KEY)
                        .applyMutation(with)
                        .build())));
    }

    private static Arguments query(String parameter, Consumer<QueryRequest.Builder> with) {
        return arguments(
                "Query",
                parameter,
                call(client -> client.query(QueryRequest.builder()
                        .tableName(Sample.TABLE)
                        .applyMutation(with)
                        .build())));
    }

    private static Arguments scan(String parameter, Consumer<ScanRequest.Builder> with) {
        return arguments(
                "Scan",
                parameter,
                call(client -> client.scan(ScanRequest.builder()
                        .tableName(Sample.TABLE)
                        .applyMutation(with)
                        .build())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("parameters")
    void areRefusedByName(String operation, String parameter, Consumer<DynamoDbClient> call) {
        assertThatThrownBy(() -> call.accept(client))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageStartingWith(
                        "Legacy parameters are not supported here, use expressions: {" + parameter + "}");
    }
}
