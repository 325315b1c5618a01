package dev.cartwright.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScriptTests {

    /** What {@code .ci/run} does with a step that ends so; without the steps themselves. */
    private static final String STEP = """
            eval "$(sed -n '/^step_where_possible()/,/^}/p' ../../.ci/run)"
            failed=()
            step_where_possible 'the check' bash -c "exit $1"
            echo "failed: ${failed[*]}"
            """;

    @ParameterizedTest
    @CsvSource({"0, false, ''", "69, true, ''", "1, false, the check", "2, false, the check"})
    void aMissingEngineIsASkippedStepAndEveryOtherFailureAFailedOne(int exit, boolean skipped, String failed)
            throws IOException, InterruptedException {
        String printed = printed(new ProcessBuilder("bash", "-c", STEP, "run", Integer.toString(exit)), 0);

        assertThat(printed.contains("skipped: the check")).isEqualTo(skipped);
        assertThat(printed).endsWith("failed: " + failed + "\n");
    }

    @Test
    void aCheckWithoutItsEngineSaysInOneLineWhatIsMissingAndEndsWith69() throws IOException, InterruptedException {
        var check = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dcartwright.home=" + Path.of("../..").toAbsolutePath().normalize(),
                "-cp",
                System.getProperty("java.class.path"),
                Tools.class.getName(),
                "check",
                "sam");
        check.environment().put("PATH", "");

        String printed = printed(check, MissingEngine.EXIT_CODE);

        assertThat(printed.lines())
                .singleElement()
                .asString()
                .startsWith("sam: SAM CLI is missing: pipx install aws-sam-cli");
    }

    private static String printed(ProcessBuilder program, int exit) throws IOException, InterruptedException {
        Process process = program.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isEqualTo(exit);
        return printed;
    }

    @Test
    void saysInOneLineHowToGetAJdk25WhereThereIsNone() throws IOException, InterruptedException {
        var script = new ProcessBuilder("bash", "-c", "source ../lib.sh; is_java_25() { false; }; find_java", "up");

        String printed = printed(script, 1);

        assertThat(printed.lines()).hasSize(1);
        assertThat(printed).startsWith("up: no JDK 25 found; install one").contains("JAVA_HOME");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aBuildLeavesNothingInTheTemporaryFolder(int exit, @TempDir Path root)
            throws IOException, InterruptedException {
        Path maven = Files.createFile(
                root.resolve("mvnw"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path temporary = Files.createDirectory(root.resolve("tmp"));
        Files.writeString(maven, """
                #!/bin/sh
                folder=${MAVEN_OPTS##*-Djava.io.tmpdir=}
                touch "$folder/assembly.tmp" && echo "$folder"
                exit %d
                """.formatted(exit));
        var script = new ProcessBuilder("bash", "-c", "source ../lib.sh; root=%s; build_cleanly".formatted(root), "up");
        script.environment().put("TMPDIR", temporary.toString());

        String printed = printed(script, exit);

        assertThat(printed).startsWith(temporary.toString());
        assertThat(temporary).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "'JAVA_VERSION=\"25\"',      'openjdk version \"25\"',     0",
        "'JAVA_VERSION=\"25.0.1\"',  '',                            0",
        "'JAVA_VERSION=\"21.0.9\"',  '',                            1",
        "'JAVA_VERSION=\"2.5\"',     '',                            1",
        "'',                         'openjdk version \"25.0.1\"',  0",
        "'',                         'openjdk version \"17.0.9\"',  1",
    })
    void knowsAJdk25ByItsReleaseFileAndElseByWhatItSays(String release, String says, int exit, @TempDir Path jdk)
            throws IOException, InterruptedException {
        Path java = Files.createDirectory(jdk.resolve("bin")).resolve("java");
        Files.createFile(java, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(java, "#!/bin/sh\necho '" + says + "' >&2\n");
        if (!release.isEmpty()) {
            Files.writeString(jdk.resolve("release"), release + "\n");
        }

        printed(new ProcessBuilder("bash", "-c", "source ../lib.sh; is_java_25 " + java, "up"), exit);
    }
}
