package dev.cartwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.embedded.sample.SampleZip;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpTests {

    @TempDir
    Path folder;

    private int port;
    private int awsPort;

    @BeforeEach
    void prepare() throws IOException {
        SampleTemplate.writeTo(folder);
        port = RunningUp.freePort();
        awsPort = RunningUp.freePort();
    }

    private RunningUp up(String... options) throws IOException {
        var all = new java.util.ArrayList<>(List.of(
                "--template",
                folder.resolve("template.yaml").toString(),
                "--port",
                Integer.toString(port),
                "--aws-port",
                Integer.toString(awsPort)));
        all.addAll(List.of(options));
        return RunningUp.start(folder, all.toArray(String[]::new));
    }

    /** By the other signal than Ctrl-C's, which a process ignores whose parent does: a test run in the background, say. */
    @Test
    void leavesNoProcessWhenItIsToldToStop() throws IOException, InterruptedException {
        try (var up = up().awaitReady()) {
            RunningUp.get("http://127.0.0.1:" + port + "/v1/probe");
            List<ProcessHandle> processes = up.processes();

            up.terminate();

            assertThat(processes).as("itself, DynamoDB Local, the function").hasSize(3);
            await().atMost(RunningUp.PATIENCE).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    @Test
    void saysThatOneRunsAlready() throws IOException, InterruptedException {
        try (var first = up().awaitReady();
                var second = up()) {
            int exit = second.exit();

            assertThat(first.printed()).contains("1 API, 1 function", "export TOKEN=ey", "export ADMIN=ey");
            assertThat(exit).isEqualTo(3);
            assertThat(second.printed())
                    .isEqualTo(
                            "up: a stack is already running on http://127.0.0.1:%d; stop it, or choose --port and --aws-port%n"
                                    .formatted(port));
        }
    }

    @Test
    void namesThePortThatIsTaken() throws IOException, InterruptedException {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var up = up()) {
            int exit = up.exit();

            assertThat(exit).isEqualTo(1);
            assertThat(up.printed())
                    .isEqualTo("up: port %d is taken; stop what listens there, or choose another with --port%n"
                            .formatted(port));
        }
    }

    @Test
    void namesTheResourceThatItCannotRun() throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("template.yaml"),
                SampleTemplate.TEXT + "  Topic: {Type: AWS::SNS::Topic, Properties: {TopicName: news}}\n");

        try (var up = up()) {
            int exit = up.exit();

            assertThat(exit).isEqualTo(1);
            assertThat(up.printed()).startsWith("up: ").contains("Topic", "AWS::SNS::Topic");
        }
    }

    @Test
    void isReadyOnceItsCommandEnded() throws IOException, InterruptedException {
        Path command = folder.resolve("prepare");
        Files.createFile(command, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(command, """
                #!/bin/sh
                while [ ! -e "%1$s/go" ]; do sleep 0.1; done
                echo "prepared $STACK_URL new=$STACK_NEW ${#STACK_ADMIN_TOKEN}"
                """.formatted(folder));

        try (var up = up("--then", command.toString())) {
            await().atMost(RunningUp.PATIENCE).until(() -> up.printed().contains("gateway on"));
            String during = RunningUp.get("http://127.0.0.1:" + port + "/_stack/health");
            Files.createFile(folder.resolve("go"));
            up.awaitReady();

            assertThat(during).contains("\"status\":\"preparing\"");
            assertThat(up.printed())
                    .containsSubsequence(
                            "prepared http://127.0.0.1:" + port + " new=true", command.toString(), "ready in");
            assertThat(RunningUp.get("http://127.0.0.1:" + port + "/_stack/health"))
                    .contains("\"status\":\"running\"");
        }
    }
}
