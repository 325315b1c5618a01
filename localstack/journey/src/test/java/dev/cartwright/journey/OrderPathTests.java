package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.tools.access.Headers;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The path of an order, as {@code localstack/trace} shows it. */
class OrderPathTests {

    @ParameterizedTest
    @CsvSource({"1, by X-Ray", "0, log lines"})
    void leadsThroughAllFunctions(String sampled, String source) {
        String id = Orders.order(traced(sampled), Shop.sellable(2, 900), 1, "tok_approve")
                .at("/orderId");
        Orders.ended("ann", id);
        Orders.ship(id);

        await().atMost(Shop.PATIENCE).untilAsserted(() -> {
            Commands.Outcome path = Commands.run("trace", id);
            assertThat(path.exit()).isZero();
            assertThat(path.printed())
                    .contains(source, "shipOrder")
                    .containsSubsequence(
                            "order/CustomerFunction", "placeOrder",
                            "inventory/InboxFunction", "onReserveStock",
                            "order/InboxFunction", "onStockReserved",
                            "payment/InboxFunction", "onAuthorizePayment",
                            "order/InboxFunction", "onPaymentAuthorized");
        });
    }

    private static Headers traced(String sampled) {
        String root = "1-%08x-%s"
                .formatted(
                        Instant.now().getEpochSecond(),
                        UUID.randomUUID().toString().replace("-", "").substring(0, 24));
        return Shop.customer("ann").with("X-Amzn-Trace-Id", "Root=" + root + ";Sampled=" + sampled);
    }
}
