package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.tools.access.Headers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Near the end, since what is rotated stays so: keys change while functions run, without a deployment and with no order lost. */
@Order(Integer.MAX_VALUE - 1)
class RotatedSecretTests {

    private static final Duration LONGER_THAN_A_KEY_IS_KNOWN = Shop.PARAMETERS_CACHED.plusSeconds(1);

    @Test
    void confirmsAndChargesOnceWhileTheProvidersKeysChange() {
        String sku = Shop.sellable(2, 900);
        String key = "rotated-" + UUID.randomUUID();
        Headers before = Shop.merchant();
        Aws.rotate("psp/key", key);
        Aws.rotate("psp/webhook-secret", "whsec_cm90YXRlZC1zZWNyZXQtb2YtdGhlLXdlYmhvb2tz");

        String meanwhile = Orders.confirmed(sku);
        await().atMost(Shop.PATIENCE).pollDelay(LONGER_THAN_A_KEY_IS_KNOWN).until(() -> true);
        String afterwards = Orders.confirmed(sku);

        for (String id : List.of(meanwhile, afterwards)) {
            assertThat(Shop.get("/v1/psp/authorizations?reference=" + id, Headers.bearer(key))
                            .require(200)
                            .json()
                            .path("items"))
                    .singleElement()
                    .satisfies(charge ->
                            assertThat(charge.path("status").asString()).isEqualTo("APPROVED"));
        }
        assertThat(Shop.get("/v1/psp/authorizations?reference=" + meanwhile, before)
                        .status())
                .isEqualTo(401);
        assertThat(Shop.console()).doesNotContain(key);
    }
}
