package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An event that no service of AWS sends fails the invocation, counts as a failure of ours, and says nothing of its content. */
class UnreadableEventTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cartwright-dev-authorize",
                "Catalog-GetProductFunction",
                "Inventory-OnReserveStockFunction",
                "Order-PlaceOrderFunction",
                "Payment-GetPaymentFunction",
                "PspSandbox-GetAuthorizationFunction"
            })
    void fails(String function) {
        Shop.Answer answer = Aws.invoke(function, "[\"a secret of somebody\"]");

        assertThat(answer.header("X-Amz-Function-Error")).isEqualTo("Unhandled");
        assertThat(answer.body()).doesNotContain("a secret of somebody");
    }
}
