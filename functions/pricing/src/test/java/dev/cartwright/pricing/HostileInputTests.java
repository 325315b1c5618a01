package dev.cartwright.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HostileInputs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostileInputTests {

    @Test
    void answersNothingThatAClientSendsAsADefect() {
        var counter = new Counter();

        List<String> defects = HostileInputs.defects(new PricingApplication(), counter.host(), Path.of("events"));

        assertThat(defects).isEmpty();
    }
}
