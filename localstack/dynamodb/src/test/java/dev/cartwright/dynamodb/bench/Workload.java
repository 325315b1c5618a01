package dev.cartwright.dynamodb.bench;

import dev.cartwright.dynamodb.Sample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What is measured, on a table of {@code size} items of about 200 bytes. */
record Workload(DynamoDbClient client, int size) {

    private static final int BATCH = 25;
    private static final String FILLER = "x".repeat(120);

    void fill() {
        for (int first = 0; first < size; first += BATCH) {
            List<WriteRequest> writes = IntStream.range(first, Math.min(first + BATCH, size))
                    .mapToObj(i -> WriteRequest.builder()
                            .putRequest(PutRequest.builder().item(item(i)).build())
                            .build())
                    .toList();
            client.batchWriteItem(write -> write.requestItems(Map.of(Sample.TABLE, writes)));
        }
    }

    private static Map<String, AttributeValue> item(int i) {
        Map<String, AttributeValue> item = new HashMap<>(Sample.key("p" + i, "1"));
        item.put("owner", AttributeValue.fromS("o" + i % 100));
        item.put("text", AttributeValue.fromS(FILLER));
        item.put("n", Sample.number(i));
        return item;
    }

    Map<String, IntConsumer> operations(RandomGenerator random) {
        return Map.of(
                "get", _ -> get(random.nextInt(size)),
                "put", _ -> put(random.nextInt(size)),
                "transaction of three", _ -> transact(random.nextInt(size)));
    }

    private void get(int i) {
        var _ = client.getItem(get -> get.tableName(Sample.TABLE).key(Sample.key("p" + i, "1")));
    }

    private void put(int i) {
        var _ = client.putItem(put -> put.tableName(Sample.TABLE).item(item(i)));
    }

    private void transact(int i) {
        var _ = client.transactWriteItems(
                write -> write.transactItems(add(i), add((i + 1) % size), add((i + 2) % size)));
    }

    private static TransactWriteItem add(int i) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(Sample.TABLE)
                        .key(Sample.key("p" + i, "1"))
                        .updateExpression("SET n = n + :one")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeValues(Map.of(":one", Sample.number(1))))
                .build();
    }
}
