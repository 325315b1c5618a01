package dev.cartwright.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ScriptTests {

    @Test
    void saysInOneLineHowToGetAJdk25WhereThereIsNone() throws IOException, InterruptedException {
        Process script = new ProcessBuilder("bash", "-c", "source ../lib.sh; is_java_25() { false; }; find_java", "up")
                .redirectErrorStream(true)
                .start();

        String printed = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(script.waitFor()).isEqualTo(1);
        assertThat(printed.lines()).hasSize(1);
        assertThat(printed).startsWith("up: no JDK 25 found; install one").contains("JAVA_HOME");
    }
}
