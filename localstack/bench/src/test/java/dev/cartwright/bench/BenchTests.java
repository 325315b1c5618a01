package dev.cartwright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class BenchTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine bench =
            Bench.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @ParameterizedTest
    @ValueSource(strings = {"cold-start", "console", "cost", "load", "parity", "quotes", "replay"})
    void explainsEveryCommand(String command) {
        int exit = bench.execute(command, "--help");

        assertThat(exit).isZero();
        assertThat(out.toString()).contains(command).contains("--help");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "load --warm-up 0 | 2 | '--warm-up': '0' is no whole number of 1 or more",
                "load --warm-up -1 | 2 | '--warm-up': '-1' is no whole number of 1 or more",
                "load --carts --against ../.. | 1 | load: --carts is not possible with --against",
                "quotes --many 0 | 2 | '--many': '0' is no whole number of 1 or more",
                "replay --stock 0 f | 1 | replay: --stock is a factor above 0",
                "replay --stock -1 f | 1 | replay: --stock is a factor above 0",
                "replay --stock NaN f | 1 | replay: --stock is a factor above 0"
            })
    void refusesANumberThatMakesNoSense(String line, int exit, String said) {
        int ended = bench.execute(line.split(" ", -1));

        assertThat(err.toString()).contains(said);
        assertThat(ended).isEqualTo(exit);
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
