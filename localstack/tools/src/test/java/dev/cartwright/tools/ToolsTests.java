package dev.cartwright.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class ToolsTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine tools =
            Tools.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @ParameterizedTest
    @ValueSource(strings = {"import", "demo", "deploy", "sample", "check", "events", "dead-letters", "trace", "resend"})
    void explainsEveryCommand(String command) {
        int exit = tools.execute(command, "--help");

        assertThat(exit).isZero();
        assertThat(out.toString()).contains(command).contains("--help");
    }

    @Test
    void deploysToThisMachinesLocalStackOnly() {
        int exit = tools.execute("deploy", "--to", "localstack", "--localstack", "https://example.org");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).contains("https://example.org is not an address of this machine");
    }

    @Test
    void saysHowToStartALocalStackThatIsNotThere() {
        int exit = tools.execute("demo", "--on", "localstack", "--localstack", "http://127.0.0.1:9");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).contains("does not answer", "docker compose -f localstack/compose.yaml up");
    }

    @Test
    void refusesAnOptionThatNoCommandHas() {
        int exit = tools.execute("demo", "--shopper", "3");

        assertThat(exit).isEqualTo(2);
    }
}
