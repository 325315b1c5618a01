package dev.cartwright.order.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HostileInputs;
import dev.cartwright.order.OrderApplication;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostileInputTests {

    @Test
    void answersNothingThatAClientSendsAsADefect() {
        try (var shop = new Shop()) {

            List<String> defects = HostileInputs.defects(new OrderApplication(), shop.host, Path.of("events"));

            assertThat(defects).isEmpty();
        }
    }
}
