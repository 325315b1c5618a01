package dev.cartwright.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Whoever is woken by an alarm can type the commands of its page as they stand there. */
class TypedCommandsTests {

    private static final Path REPOSITORY = Path.of("../..");
    private static final String FOLDER = "localstack/";

    static List<String> commands() throws IOException {
        try (Stream<Path> pages = Files.list(REPOSITORY.resolve("docs/alarms"))) {
            return pages.sorted()
                    .flatMap(TypedCommandsTests::commands)
                    .distinct()
                    .toList();
        }
    }

    private static Stream<String> commands(Path page) {
        try {
            return Files.readAllLines(page).stream().filter(line -> line.startsWith(FOLDER));
        } catch (IOException unreadable) {
            throw new AssertionError(page.toString(), unreadable);
        }
    }

    private static CommandLine.ParseResult parse(String command) {
        return Tools.commandLine().parseArgs(command.substring(FOLDER.length()).split(" "));
    }

    @Test
    void areThere() throws IOException {
        assertThat(commands()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void areOnesThatTheToolsKnow(String command) {
        CommandLine.ParseResult parsed = parse(command);

        assertThat(REPOSITORY.resolve(FOLDER + parsed.subcommand().commandSpec().name()))
                .isExecutable();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localstack/trace ORDER --on aws --stages STAGE",
                "localstack/trace",
                "localstack/letters list",
                "localstack/dead-letters lists --on aws"
            })
    void seesACommandThatNobodyCouldType(String planted) {
        assertThatThrownBy(() -> parse(planted)).isInstanceOf(CommandLine.ParameterException.class);
    }
}
