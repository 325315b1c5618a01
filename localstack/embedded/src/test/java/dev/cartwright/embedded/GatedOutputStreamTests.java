package dev.cartwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GatedOutputStreamTests {

    @Test
    void hidesWhatIsPrintedBeforeItOpens() {
        var behind = new ByteArrayOutputStream();
        var output = new GatedOutputStream(behind);
        var printed = new PrintStream(output, true, StandardCharsets.UTF_8);

        printed.println("loading the sample");
        output.open();
        printed.println("serving");

        assertThat(behind.toString(StandardCharsets.UTF_8)).isEqualTo("serving" + System.lineSeparator());
    }
}
