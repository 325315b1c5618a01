package dev.cartwright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class BenchTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine bench =
            Bench.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @ParameterizedTest
    @ValueSource(strings = {"cold-start", "cost", "load", "parity", "replay"})
    void explainsEveryCommand(String command) {
        int exit = bench.execute(command, "--help");

        assertThat(exit).isZero();
        assertThat(out.toString()).contains(command).contains("--help");
    }

    @Test
    void saysWhyACommandFailsWithoutAStackTrace() {
        int exit = bench.execute("replay", "no-such-file.csv");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("replay: no-such-file.csv cannot be read")
                .doesNotContain("\tat ");
    }
}
