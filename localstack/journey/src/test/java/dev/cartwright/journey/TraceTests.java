package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.tools.access.Headers;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TraceTests {

    /** What a confirmed order passes through. */
    private static final Set<String> CHECKOUT = Set.of(
            "placeOrder",
            "quoteLines",
            "onReserveStock",
            "onStockReserved",
            "onAuthorizePayment",
            "createAuthorization",
            "onPaymentAuthorized");

    @Test
    void leadsUnderOneIdFromTheRequestToTheConfirmation() {
        String root = "1-%08x-%s"
                .formatted(
                        System.currentTimeMillis() / 1000,
                        UUID.randomUUID().toString().replace("-", "").substring(0, 24));
        Headers ann = Shop.customer("ann").with("X-Amzn-Trace-Id", "Root=" + root + ";Sampled=1");

        String id = Orders.order(ann, Shop.sellable(2, 900), 1, "tok_approve").at("/orderId");

        assertThat(Orders.ended("ann", id).path("status").asString()).isEqualTo("CONFIRMED");
        await().atMost(Shop.PATIENCE)
                .untilAsserted(() -> assertThat(names(root)).containsAll(CHECKOUT));
        assertThat(Shop.stack().services().traces().trace(root))
                .allSatisfy(segment ->
                        assertThat(segment.path("trace_id").asString()).isEqualTo(root));
    }

    private static Set<String> names(String root) {
        return Shop.stack().services().traces().trace(root).stream()
                .map(TraceTests::name)
                .collect(Collectors.toSet());
    }

    private static String name(JsonNode segment) {
        return segment.path("name").asString();
    }
}
