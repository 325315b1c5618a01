package dev.cartwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CurtainTests {

    @Test
    void hidesWhatIsPrintedBeforeItOpens() {
        var behind = new ByteArrayOutputStream();
        var curtain = new Curtain(behind);
        var printed = new PrintStream(curtain, true, StandardCharsets.UTF_8);

        printed.println("loading the sample");
        curtain.open();
        printed.println("serving");

        assertThat(behind.toString(StandardCharsets.UTF_8)).isEqualTo("serving" + System.lineSeparator());
    }
}
