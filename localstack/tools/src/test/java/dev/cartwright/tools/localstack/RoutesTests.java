package dev.cartwright.tools.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.tools.CommandFailure;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoutesTests {

    private final Routes routes = Routes.of(URI.create("http://127.0.0.1:4566"), Path.of("..", "..", "functions"));

    @ParameterizedTest
    @CsvSource({
        "/v1/orders,                          order",
        "/v1/orders?limit=2,                  order",
        "/v1/orders/ord_1,                    order",
        "/v1/orders/ord_1/cancellation,       order",
        "/v1/products/prd_1,                  catalog",
        "/v1/admin/skus/MUG,                  catalog",
        "/v1/stock/MUG/adjustments,           inventory",
        "/v1/payments/ord_1,                  payment",
        "/v1/psp/authorizations?reference=o1, psp-sandbox"
    })
    void leadsAPathToTheCapabilityWhoseContractHasIt(String path, String capability) {
        assertThat(routes.of(path)).hasToString("http://127.0.0.1:4566/_aws/execute-api/" + capability + path);
    }

    @Test
    void refusesAPathThatNoContractHas() {
        assertThatThrownBy(() -> routes.of("/v1/weather"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("/v1/weather");
    }

    @Test
    void namesEachApiOnce() {
        assertThat(routes.bases())
                .contains("http://127.0.0.1:4566/_aws/execute-api/order/v1")
                .doesNotHaveDuplicates();
    }
}
