package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.journey.Queues.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** While an update runs, messages of the version before and of the version after wait in the queues of this one. */
class OldAndNewTests {

    static List<Subscription> subscriptions() {
        return Queues.subscriptions();
    }

    /** What an older version sends at least: the fields that its schema demands, and no other. */
    private static JsonNode older(String type) {
        JsonNode schema = EventContracts.schema(type);
        return required(EventContracts.example(type), schema, schema);
    }

    private static JsonNode required(JsonNode value, JsonNode schema, JsonNode root) {
        JsonNode shape =
                schema.has("$ref") ? root.at(schema.path("$ref").asString().substring(1)) : schema;
        if (value instanceof ObjectNode object) {
            ObjectNode fewer = Shop.JSON.createObjectNode();
            shape.path("required")
                    .valueStream()
                    .map(JsonNode::asString)
                    .forEach(name -> fewer.set(
                            name,
                            required(object.path(name), shape.path("properties").path(name), root)));
            return fewer;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode fewer = Shop.JSON.createArrayNode();
            array.forEach(item -> fewer.add(required(item, shape.path("items"), root)));
            return fewer;
        }
        return value;
    }

    /** What a newer version may send: the same with a field more in each object. */
    private static JsonNode newer(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode more = Shop.JSON.createObjectNode();
            object.properties().forEach(field -> more.set(field.getKey(), newer(field.getValue())));
            return more.put("sinceTheNextVersion", "of which nobody knows");
        }
        if (value instanceof ArrayNode array) {
            ArrayNode more = Shop.JSON.createArrayNode();
            array.forEach(item -> more.add(newer(item)));
            return more;
        }
        return value;
    }

    private static String envelope(String id, JsonNode data, Map<String, String> more) {
        var envelope = new HashMap<String, Object>(Map.of(
                "id",
                id,
                "time",
                Instant.now().toString(),
                "subject",
                "subject",
                "traceparent",
                "00-67430000000000000000000000000002-00000000000000aa-01",
                "data",
                data));
        envelope.putAll(more);
        return Shop.JSON.writeValueAsString(envelope);
    }

    private static String newId() {
        return "evt_" + UUID.randomUUID();
    }

    @ParameterizedTest
    @MethodSource("subscriptions")
    void everyReceiverTakesMessagesOfTheVersionBeforeAndAfter(Subscription to) {
        JsonNode older = older(to.type());
        JsonNode newer = newer(EventContracts.example(to.type()));
        if (to.capability().equals("order")) {
            String order = Orders.order("ann", Shop.sellable(5, 700), 1, "tok_approve");
            Orders.ended("ann", order);
            Stream.of(older, newer).forEach(data -> ((ObjectNode) data).put("orderId", order));
        }

        String olderId = newId();
        String newerId = newId();

        Queues.send(to.queue(), to.source(), to.type(), envelope(olderId, older, Map.of()));
        Queues.send(to.queue(), to.source(), to.type(), envelope(newerId, newer, Map.of("sinceTheNextVersion", "1")));

        await().atMost(Shop.PATIENCE).until(() -> Queues.waiting(to.queue()) == 0);
        assertThat(Queues.take(to.deadLetters(), olderId)).isFalse();
        assertThat(Queues.take(to.deadLetters(), newerId)).isFalse();
    }

    private static ObjectNode reservation(String sku, String orderId) {
        ObjectNode data = (ObjectNode) EventContracts.example("ReserveStock.v1");
        data.put("orderId", orderId)
                .put("expiresAt", Instant.now().plus(Duration.ofMinutes(10)).toString());
        data.putArray("lines").addObject().put("sku", sku).put("quantity", 1);
        return data;
    }

    private static String newOrder() {
        return "ord_01JDF0M5T8"
                + UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .toUpperCase(Locale.ROOT)
                        .substring(0, 16);
    }

    @Test
    void aNewerVersionsCommandHoldsStockAsAnOlderOnesDoes() {
        String sku = Shop.sellable(5, 700);
        JsonNode older = reservation(sku, newOrder());
        JsonNode newer = newer(reservation(sku, newOrder()));

        Queues.announce("cartwright.order", "ReserveStock.v1", envelope(newId(), older, Map.of()));
        Queues.announce("cartwright.order", "ReserveStock.v1", envelope(newId(), newer, Map.of("next", "1")));

        await().atMost(Shop.PATIENCE).until(() -> Shop.available(sku) == 3);
    }

    @Test
    void aTypeThatNobodyKnowsDisturbsNobody() {
        String sku = Shop.sellable(5, 700);

        Queues.announce(
                "cartwright.order", "ReserveStock.v2", envelope(newId(), reservation(sku, newOrder()), Map.of()));
        String order = Orders.order("ann", sku, 1, "tok_approve");

        assertThat(Orders.ended("ann", order).path("status").asString()).isEqualTo("CONFIRMED");
        await().atMost(Shop.PATIENCE).until(() -> Shop.available(sku) == 4);
    }

    @Test
    void aTypeThatNobodyKnowsInAQueueWaitsInTheDeadLettersWhereItsAlarmSeesIt() {
        Subscription to = Queues.subscriptions().stream()
                .filter(subscription -> subscription.type().equals("ReserveStock.v1"))
                .findFirst()
                .orElseThrow();
        String id = newId();

        Queues.send(
                to.queue(),
                to.source(),
                "ReserveStock.v2",
                envelope(id, EventContracts.example("ReserveStock.v1"), Map.of()));

        await().atMost(Shop.PATIENCE).until(() -> Queues.take(to.deadLetters(), id));
        assertThat(Queues.take(to.queue(), id)).isFalse();
    }
}
