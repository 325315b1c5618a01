package dev.cartwright.tools.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.tools.Tools;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalUpTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path home;

    @Test
    void endsTheStackOfACommandThatIsToldToStop() throws Exception {
        Path pid = stackThatNeverGetsReady();
        Process command = command();
        await().atMost(PATIENCE).until(() -> {
            assertThat(command.isAlive())
                    .as(() -> "the command ended: " + printed())
                    .isTrue();
            return Files.exists(pid) && !Files.readString(pid).isBlank();
        });
        ProcessHandle stack =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();

        command.destroy();

        assertThat(command.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        await().atMost(PATIENCE).until(() -> !stack.isAlive());
    }

    private Path stackThatNeverGetsReady() throws IOException {
        Path script = Files.createDirectories(home.resolve("localstack")).resolve("up");
        Path pid = home.resolve("pid");
        Files.writeString(script, "#!/bin/sh\necho $$ > '%s'\nexec sleep 120\n".formatted(pid));
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return pid;
    }

    private Process command() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Dcartwright.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tools.class.getName(),
                        "demo",
                        "--url",
                        "http://127.0.0.1:" + freePort())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output").toFile())
                .start();
    }

    private String printed() {
        try {
            return Files.readString(home.resolve("output"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
