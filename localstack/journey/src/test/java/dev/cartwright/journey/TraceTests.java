package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.tools.access.Headers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TraceTests {

    /** Which operation calls which on the way of an order that is confirmed, by requests and by messages. */
    private static final Set<String> HOPS = Set.of(
            " > placeOrder",
            "placeOrder > quoteLines",
            "placeOrder > onReserveStock",
            "onReserveStock > onStockReserved",
            "onStockReserved > onAuthorizePayment",
            "onAuthorizePayment > createAuthorization",
            "onAuthorizePayment > onPaymentAuthorized");

    @Test
    void leadsUnderOneIdFromTheRequestToTheConfirmation() {
        String root = "1-%08x-%s"
                .formatted(
                        System.currentTimeMillis() / 1000,
                        UUID.randomUUID().toString().replace("-", "").substring(0, 24));
        Headers ann = Shop.customer("ann").with("X-Amzn-Trace-Id", "Root=" + root + ";Sampled=1");

        String id = Orders.order(ann, Shop.sellable(2, 900), 1, "tok_approve").at("/orderId");

        assertThat(Orders.ended("ann", id).path("status").asString()).isEqualTo("CONFIRMED");
        await().atMost(Shop.PATIENCE).untilAsserted(() -> assertThat(hops(root)).containsAll(HOPS));
    }

    private static Set<String> hops(String root) {
        List<JsonNode> segments = Shop.stack().services().traces().trace(root);
        var operations = new HashMap<String, String>();
        segments.forEach(segment -> name(segment, segment.path("name").asString(), operations));
        return segments.stream()
                .map(segment ->
                        operations.getOrDefault(segment.path("parent_id").asString(""), "") + " > "
                                + segment.path("name").asString())
                .collect(Collectors.toSet());
    }

    /** A segment's own id and those of the calls within it, which are the parents of what they call. */
    private static void name(JsonNode segment, String operation, Map<String, String> operations) {
        operations.put(segment.path("id").asString(), operation);
        segment.path("subsegments").forEach(call -> name(call, operation, operations));
    }
}
