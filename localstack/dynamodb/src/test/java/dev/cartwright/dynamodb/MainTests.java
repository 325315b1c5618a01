package dev.cartwright.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTests {

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "--port, --port needs a value",
        "--port abc, --port abc is no port",
        "--port 65536, --port 65536 is no port",
        "--port -1, --port -1 is no port",
        "--folder, --folder needs a value",
        "--nonsense, unknown option --nonsense",
        "8000, unknown option 8000"
    })
    void explainsWrongArgumentsInALineAndTheHelp(String arguments, String explanation) {
        int code = run(arguments.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).startsWith(explanation + System.lineSeparator() + "Usage:");
    }

    @Test
    void saysInALineThatThePortIsInUse() {
        try (DynamoDb other = DynamoDb.inMemory();
                var server = other.serve(0)) {
            int port = server.endpoint().getPort();

            int code = run("--port", Integer.toString(port));

            assertThat(code).isEqualTo(1);
            assertThat(errors.toString(StandardCharsets.UTF_8))
                    .startsWith("cannot start: port " + port)
                    .hasLineCount(1);
        }
    }

    @Test
    void saysInALineThatTheFolderIsInUse(@TempDir Path folder) {
        try (DynamoDb _ = DynamoDb.open(folder)) {
            int code = run("--port", "0", "--folder", folder.toString());

            assertThat(code).isEqualTo(1);
            assertThat(errors.toString(StandardCharsets.UTF_8))
                    .contains("in use")
                    .hasLineCount(1);
        }
    }

    private int run(String... arguments) {
        return Main.run(
                List.of(arguments),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
    }
}
