package dev.cartwright.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.tools.shop.JsonCodec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class DoctorTests {

    @TempDir
    private Path temporary;

    /** What {@code localstack/doctor} printed, and how it ended. */
    private record Visit(String printed, int exit) {

        JsonNode check(String name) {
            return JsonCodec.read(printed)
                    .path("checks")
                    .valueStream()
                    .filter(check -> check.path("check").asString("").equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no check " + name + " in " + printed));
        }

        String state(String name) {
            return check(name).path("state").asString("");
        }
    }

    private Visit visit(String... options) throws IOException, InterruptedException {
        return visit(new ProcessBuilder(), options);
    }

    private Visit visit(ProcessBuilder doctor, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", "../doctor"));
        command.addAll(List.of(options));
        doctor.environment().put("TMPDIR", temporary.toString());
        Process process = doctor.command(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Visit(printed, process.waitFor());
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    @Test
    void findsTheJdkAndMavenThatBuildTheShop() throws IOException, InterruptedException {
        var doctor = new ProcessBuilder();
        doctor.environment().put("JAVA_HOME", System.getProperty("java.home"));

        Visit visit = visit(doctor, "--json", "--port", freePort(), "--aws-port", freePort());

        assertThat(visit.check("JDK").path("text").asString("")).contains("\"25.");
        assertThat(visit.state("JDK")).isEqualTo("ok");
        assertThat(visit.state("Maven")).isIn("ok", "warn");
        assertThat(visit.state("API port")).isEqualTo("ok");
    }

    @Test
    void endsWith0IfNothingFailsAndOtherwiseWith1() throws IOException, InterruptedException {
        Visit visit = visit("--json", "--port", freePort(), "--aws-port", freePort());

        long failures = JsonCodec.read(visit.printed()).path("failures").asLong(-1);
        long counted = JsonCodec.read(visit.printed())
                .path("checks")
                .valueStream()
                .filter(check -> check.path("state").asString("").equals("fail"))
                .count();
        assertThat(failures).isEqualTo(counted);
        assertThat(visit.exit()).isEqualTo(failures == 0 ? 0 : 1);
    }

    @Test
    void failsWithTheOptionThatHelpsWhereAPortIsTaken() throws IOException, InterruptedException {
        try (var taken = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());

            Visit visit = visit("--port", freePort(), "--aws-port", port);

            assertThat(visit.exit()).isEqualTo(1);
            assertThat(visit.printed())
                    .containsPattern("fail  AWS port +port " + port + " is taken by ")
                    .contains("localstack/up --aws-port PORT")
                    .containsPattern("doctor: [0-9]+ to solve before up and verify can run");
        }
    }

    @Test
    void saysThatMavenFindsNoJava() throws IOException, InterruptedException {
        var doctor = new ProcessBuilder();
        doctor.environment().put("JAVA_HOME", temporary.toString());

        Visit visit = visit(doctor, "--json", "--port", freePort(), "--aws-port", freePort());

        assertThat(visit.state("Maven")).isEqualTo("fail");
        assertThat(visit.check("Maven").path("help").asString("")).contains("export JAVA_HOME=DIR");
        assertThat(visit.exit()).isEqualTo(1);
    }

    @Test
    void listsWhatKilledCommandsLeftLongAgo() throws IOException, InterruptedException {
        Path old = Files.createDirectory(temporary.resolve("cartwright-parity123"));
        Files.createDirectory(temporary.resolve("cartwright-sam456"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(1))));

        Visit visit = visit("--port", freePort(), "--aws-port", freePort());

        assertThat(visit.printed())
                .contains("1 files and folders of killed commands in " + temporary)
                .contains("-mmin +120", "-exec rm -rf {} +");
        assertThat(old).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--frobnicate", "8080"})
    void refusesAnUnknownOptionInOneLine(String option) throws IOException, InterruptedException {
        Visit visit = visit(option);

        assertThat(visit.exit()).isEqualTo(2);
        assertThat(visit.printed().strip())
                .isEqualTo("doctor: Unknown option: '" + option + "' (see localstack/doctor --help)");
    }

    @Test
    void needsAPortThatIsANumber() throws IOException, InterruptedException {
        assertThat(visit("--port", "http").exit()).isEqualTo(2);
        assertThat(visit("--port").exit()).isEqualTo(2);
    }

    @Test
    void explainsItself() throws IOException, InterruptedException {
        Visit visit = visit("--help");

        assertThat(visit.exit()).isZero();
        assertThat(visit.printed()).startsWith("Usage: localstack/doctor").contains("up and verify can run");
    }
}
