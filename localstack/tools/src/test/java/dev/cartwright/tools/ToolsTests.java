package dev.cartwright.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "demo --shopper         | demo: Unknown option: '--shopper' (see tools demo --help)",
                "import --at-once 0 f   | import: Invalid value for option '--at-once': '0' is no whole number of 1 or more (see tools import --help)",
                "trace --days 0 ord_1   | trace: Invalid value for option '--days': '0' is no whole number of 1 or more (see tools trace --help)",
                "dead-letters list --most -1 | list: Invalid value for option '--most': '-1' is no whole number of 1 or more (see tools dead-letters list --help)",
                "import                 | import: Missing required parameter: 'FILE' (see tools import --help)"
            })
    void saysInOneLineWhatIsWrongWithAnArgument(String line, String said) {
        int exit = tools.execute(line.split(" ", -1));

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "demo", "deploy", "sample", "check", "events"})
    void tellsTheVersionOfEveryCommand(String command) {
        int exit = tools.execute(command, "--version");

        assertThat(exit).isZero();
        assertThat(out.toString()).startsWith("cartwright ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localstack", "aws"})
    void refusesAStageThatTheTemplatesRefuseBeforeAnythingElse(String engine) {
        int exit =
                tools.execute("deploy", "--to", engine, "--stage", "BAD_STAGE", "--localstack", "http://127.0.0.1:9");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo("deploy: --stage BAD_STAGE: a letter of a-z first, then a-z and 0-9, 16 at most");
    }

    @Test
    void saysWhyAFileCannotBeImported(@TempDir Path folder) throws IOException {
        Path latin = Files.write(folder.resolve("latin.jsonl"), new byte[] {(byte) 0xe4});

        tools.execute("import", "nowhere.jsonl");
        tools.execute("import", latin.toString());
        tools.execute("import", folder.toString());

        assertThat(err.toString().lines())
                .containsExactly(
                        "import: nowhere.jsonl cannot be read: there is no such file",
                        "import: " + latin + " cannot be read: it is not UTF-8 text",
                        "import: " + folder + " cannot be read: Is a directory");
    }

    @Test
    void callsACommandAsPeopleTypeIt() throws IOException, InterruptedException {
        Process help = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dcartwright.command=localstack/demo",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tools.class.getName(),
                        "demo",
                        "--help")
                .start();

        assertThat(help.inputReader().readLine()).startsWith("Usage: localstack/demo ");
        assertThat(help.waitFor()).isZero();
    }
}
