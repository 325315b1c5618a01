package dev.cartwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.dynamodb.DynamoDb;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpTests {

    private static final String SHARED = "cartwright-" + System.getProperty("user.name");

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
        return RunningUp.start(folder, options(options));
    }

    private String[] options(String... options) {
        var all = new java.util.ArrayList<>(List.of(
                "--template",
                folder.resolve("template.yaml").toString(),
                "--port",
                Integer.toString(port),
                "--aws-port",
                Integer.toString(awsPort)));
        all.addAll(List.of(options));
        return all.toArray(String[]::new);
    }

    /** Except the folder that all starts of a user share, with what functions load: it has one native library, however many start. */
    @Test
    void leavesNothingInTheTemporaryFolder() throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));

        List<String> once = leftAfterAStart(temporary);
        List<String> twice = leftAfterAStart(temporary);

        assertThat(twice).isEqualTo(once).allMatch(file -> file.startsWith(SHARED) && file.endsWith(".so"));
    }

    /** Without what else the shared folder has: archives of classes are written some time after a start. */
    private List<String> leftAfterAStart(Path temporary) throws IOException, InterruptedException {
        try (var up = RunningUp.start(folder, temporary, options()).awaitReady()) {
            RunningUp.get("http://127.0.0.1:" + port + "/v1/probe");
            List<ProcessHandle> processes = up.processes();
            up.terminate();
            await().atMost(RunningUp.PATIENCE).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
        }
        try (Stream<Path> files = Files.walk(temporary)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> temporary.relativize(file).toString())
                    .filter(file -> !file.startsWith(SHARED) || file.endsWith(".so"))
                    .sorted()
                    .toList();
        }
    }

    /** By the other signal than Ctrl-C's, which a process ignores whose parent does: a test run in the background, say. */
    @Test
    void leavesNoProcessWhenItIsToldToStop() throws IOException, InterruptedException {
        try (var up = up().awaitReady()) {
            RunningUp.get("http://127.0.0.1:" + port + "/v1/probe");
            List<ProcessHandle> processes = up.processes();

            up.terminate();

            assertThat(processes).as("itself, the function").hasSize(2);
            await().atMost(RunningUp.PATIENCE).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    @Test
    void itsTablesFailOnRequest() throws IOException, InterruptedException {
        try (var _ = up().awaitReady()) {
            String faults = "http://127.0.0.1:" + port + "/_stack/faults";

            var set = RunningUp.put(
                    faults, "{\"indexLagMs\": 500, \"requests\": [{\"fault\": \"THROTTLED\", \"share\": 0.1}]}");
            var misspelt = RunningUp.put(faults, "{\"indexLag\": 500}");
            var wrong = RunningUp.put(faults, "{\"indexLagMs\": -1}");

            assertThat(set.body())
                    .contains("\"indexLagMs\":500", "\"fault\":\"THROTTLED\"")
                    .isEqualTo(RunningUp.get(faults));
            assertThat(misspelt.statusCode()).isEqualTo(400);
            assertThat(misspelt.body()).contains("indexLag");
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.body()).contains("lags and delays are 0 or more");
        }
    }

    @Test
    void takesTablesFromAnotherEndpoint() throws IOException, InterruptedException {
        try (var database = DynamoDb.inMemory();
                var other = database.serve(0)) {
            Files.writeString(folder.resolve("template.yaml"), SampleTemplate.TEXT + """
                  Books:
                    Type: AWS::DynamoDB::Table
                    Properties:
                      TableName: books
                      BillingMode: PAY_PER_REQUEST
                      KeySchema: [{AttributeName: pk, KeyType: HASH}]
                      AttributeDefinitions: [{AttributeName: pk, AttributeType: S}]
                """);

            try (var _ = up("--tables", other.endpoint().toString()).awaitReady()) {
                assertThat(database.tables()).containsExactly("books");
                assertThat(RunningUp.get("http://127.0.0.1:" + port + "/_stack/faults"))
                        .contains("the tables are elsewhere");
            }
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--environments 0       | up: --environments must be 1 or more",
                "--idle -1              | up: --idle must be 1 or more",
                "--redeliver-after -1   | up: --redeliver-after must be 0 or more",
                "--port 0               | up: --port must be a port of 1 to 65535",
                "--aws-port 65536       | up: --aws-port must be a port of 1 to 65535",
                "--debug probe=0        | up: --debug probe must be a port of 1 to 65535",
                "--port 81 --aws-port 81 | up: --aws-port and --port are both 81; choose two",
                "--debug a=8080 --port 8080 | up: --debug a and --port are both 8080; choose two",
                "--debug a=81 --debug b=81 | up: --debug a and --debug b are both 81; choose two",
                "--template nowhere.yaml | up: --template nowhere.yaml is no file",
                "--bind no-such-host.invalid | up: Invalid value for option '--bind': there is no host no-such-host.invalid",
                "--bind 192.0.2.1       | up: Invalid value for option '--bind': 192.0.2.1 is no address of this machine",
                "--tables localhost:8000 | up: Invalid value for option '--tables': localhost:8000 does not begin with http://",
                "--colour               | up: Unknown option: '--colour'"
            })
    void saysInOneLineWhatIsWrongWithAnOption(String options, String said) throws IOException, InterruptedException {
        try (var up = up(options.split(" ", -1))) {
            int exit = up.exit();

            assertThat(exit).isEqualTo(2);
            assertThat(up.printed()).isEqualTo(said + " (see localstack/up --help)%n".formatted());
        }
    }

    @Test
    void tellsItsVersionAndHowItIsCalled() throws IOException, InterruptedException {
        try (var version = up("--version");
                var help = up("--help")) {
            assertThat(version.exit()).isZero();
            assertThat(version.printed()).startsWith("cartwright ");
            assertThat(help.exit()).isZero();
            assertThat(help.printed()).startsWith("Usage: localstack/up ").contains("130", "stopped by Ctrl-C");
        }
    }

    @Test
    void runsWithoutTheFilesForSamWhereItMayNotWrite() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        try (var up = up("--sam", file.resolve("sam").toString()).awaitReady()) {
            assertThat(up.printed())
                    .contains("up: no files for sam local: " + file)
                    .doesNotContain("Exception")
                    .contains("ready in");
        }
    }

    @Test
    void saysWhatIsWrongWithTheFolderThatKeepsItsData() throws IOException, InterruptedException {
        Path file = Files.createFile(folder.resolve("file"));

        try (var up = up("--keep", file.resolve("data").toString())) {
            int exit = up.exit();

            assertThat(exit).isEqualTo(1);
            assertThat(up.printed().lines().toList().getLast()).matches("up: " + file + ".*: .+");
        }
    }

    @Test
    void printsNeitherTokensNorThatItGoesOnWhenItsCommandWasInterrupted() throws IOException, InterruptedException {
        Path command = folder.resolve("interrupted");
        Files.createFile(command, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(command, "#!/bin/sh\nexit 130\n");

        try (var up = up("--then", command.toString())) {
            int exit = up.exit();

            assertThat(exit).isEqualTo(130);
            assertThat(up.printed()).doesNotContain("goes on", "TOKEN");
        }
    }

    @Test
    void printsOneLineForAnInvocation() throws IOException, InterruptedException {
        try (var up = up().awaitReady()) {
            RunningUp.get("http://127.0.0.1:" + port + "/v1/probe");

            await().atMost(RunningUp.PATIENCE).until(() -> up.printed().contains(" cold, after "));
            assertThat(up.printed().lines())
                    .filteredOn(line -> line.contains(" ms  1-"))
                    .singleElement()
                    .asString()
                    .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3}  probe +\\S+ +\\d+ ms  1-\\S+  cold, after \\d+ ms");
        }
    }

    @Test
    void issuesNoTokenForARequestThatItCannotRead() throws IOException, InterruptedException {
        try (var _ = up().awaitReady();
                var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/_stack/token"))
                    .POST(HttpRequest.BodyPublishers.ofString("[]"));

            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("send a JSON object").doesNotContain("\"token\"");
        }
    }
}
