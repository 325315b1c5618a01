package dev.cartwright.tools.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.MissingEngine;
import dev.cartwright.tools.Tools;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EngineTests {

    private static final LocalStack NOWHERE = new LocalStack(URI.create("http://127.0.0.1:9"));

    @TempDir
    private Path folder;

    @Test
    void saysInOneLineThatThereIsNoEngine() throws Exception {
        var command = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Dcartwright.home=" + folder.resolve("repository"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tools.class.getName(),
                        "check",
                        "localstack",
                        "--localstack",
                        "http://127.0.0.1:9")
                .redirectErrorStream(true);
        command.environment().put("PATH", folder.toString());

        Process check = command.start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).isEqualTo(MissingEngine.EXIT_CODE);
        assertThat(said.lines()).hasSize(1);
        assertThat(said).startsWith("localstack: LocalStack does not answer").contains("install Docker");
    }

    @Test
    void stopsWhatItStartedWhenThatDoesNotAnswer() throws IOException {
        script("start", "exit 0");
        script("stop", "touch " + folder.resolve("stopped"));

        assertThatThrownBy(() -> Engine.open(NOWHERE, new Home(folder.resolve("repository"))))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("LocalStack does not answer on http://127.0.0.1:9");

        assertThat(folder.resolve("stopped")).exists();
    }

    private void script(String name, String line) throws IOException {
        Path script = Files.createDirectories(folder.resolve("shared/localstack-host"))
                .resolve(name);
        Files.writeString(script, "#!/bin/sh\n" + line + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void leavesAnEngineRunningThatRanBefore() {
        try (var aws = new FakeAws()) {
            try (var engine = Engine.open(aws.localStack(), new Home(folder))) {
                assertThat(engine.localStack()).isEqualTo(aws.localStack());
            }

            assertThat(aws.localStack().answers()).isTrue();
        }
    }

    @Test
    void tellsWhatIsLeftFromWhatWasThereBefore() {
        var before = new Inventory(Set.of("table somebody-elses"));
        var after = new Inventory(Set.of("table somebody-elses", "queue cartwright-dev-order"));

        assertThat(after.without(before)).containsExactly("queue cartwright-dev-order");
    }
}
