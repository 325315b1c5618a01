package dev.cartwright.cart.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.cart.CartApplication;
import dev.cartwright.kit.testing.HostileInputs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostileInputTests {

    @Test
    void answersNothingThatAClientSendsAsADefect() {
        try (var shop = new Shop()) {

            List<String> defects = HostileInputs.defects(new CartApplication(), shop.host, Path.of("events"));

            assertThat(defects).isEmpty();
        }
    }
}
