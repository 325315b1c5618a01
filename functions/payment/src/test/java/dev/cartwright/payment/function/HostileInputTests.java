package dev.cartwright.payment.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HostileInputs;
import dev.cartwright.payment.PaymentApplication;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostileInputTests {

    @Test
    void answersNothingThatAClientSendsAsADefect() {
        var till = new Till();

        List<String> defects = HostileInputs.defects(new PaymentApplication(), till.host, Path.of("events"));

        assertThat(defects).isEmpty();
    }
}
