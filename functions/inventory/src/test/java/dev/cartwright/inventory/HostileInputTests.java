package dev.cartwright.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HostileInputs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostileInputTests {

    @Test
    void answersNothingThatAClientSendsAsADefect() {
        var shop = new Shop();

        List<String> defects = HostileInputs.defects(new InventoryApplication(), shop.host, Path.of("events"));

        assertThat(defects).isEmpty();
    }
}
