package dev.cartwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HostileInputs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostileInputTests {

    @Test
    void answersNothingThatAClientSendsAsADefect() {
        var shop = new Shopkeeper();

        List<String> defects = HostileInputs.defects(new CatalogApplication(), shop.host(), Path.of("events"));

        assertThat(defects).isEmpty();
    }
}
