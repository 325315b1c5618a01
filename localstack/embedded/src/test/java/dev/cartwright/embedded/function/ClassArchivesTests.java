package dev.cartwright.embedded.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.embedded.runtime.FunctionMain;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchivesTests {

    @TempDir
    Path folder;

    private final Deque<Runnable> later = new ArrayDeque<>();
    private List<Path> classPath = List.of();

    @BeforeEach
    void jars() throws IOException {
        classPath = RuntimeFiles.prepare(RuntimeKind.JAVA, folder.resolve("runtime"))
                .classPath()
                .subList(0, 1);
    }

    @Test
    void aLaterProcessMapsWhatTheFirstOnesLoaded() throws IOException {
        try (ClassArchives archives = archives()) {
            run(archives.options(classPath, "first"));
            run(archives.options(classPath, "second"));

            later.pop().run();

            assertThat(run(archives.options(classPath, "third")))
                    .contains(FunctionMain.class.getName() + " source: shared objects file");
            assertThat(later).isEmpty();
        }
    }

    @Test
    void anArchiveServesTheNextStackToo() throws IOException {
        try (ClassArchives archives = archives()) {
            run(archives.options(classPath, "first"));
            later.pop().run();
        }

        try (ClassArchives archives = archives()) {
            assertThat(archives.options(classPath, "first").getFirst()).startsWith("-XX:SharedArchiveFile=");
        }
    }

    @Test
    void aJarThatChangedIsObservedAnew() throws IOException {
        try (ClassArchives archives = archives()) {
            run(archives.options(classPath, "first"));
            later.pop().run();

            Files.setLastModifiedTime(
                    classPath.getFirst(), FileTime.from(Instant.now().plusSeconds(5)));

            assertThat(archives.options(classPath, "second").getFirst()).startsWith("-XX:DumpLoadedClassList=");
            assertThat(later).hasSize(1);
        }
    }

    @Test
    void makesNoArchiveOfNothing() throws IOException {
        try (ClassArchives archives = archives()) {
            archives.options(classPath, "first");
            later.pop().run();

            assertThat(archives.options(classPath, "second").getFirst()).startsWith("-XX:DumpLoadedClassList=");
        }
    }

    @Test
    void aStackThatEndsLeavesNoLists() throws IOException {
        try (ClassArchives archives = archives()) {
            run(archives.options(classPath, "first"));
        }

        later.pop().run();

        assertThat(folder.resolve("archives")).isEmptyDirectory();
    }

    @Test
    void aStackThatIsToldToArchivesWhenItEnds() throws IOException {
        try (ClassArchives archives = ClassArchives.in(folder.resolve("archives"), true)) {
            run(archives.options(classPath, "first"));
        }

        try (ClassArchives archives = archives()) {
            assertThat(archives.options(classPath, "first").getFirst()).startsWith("-XX:SharedArchiveFile=");
        }
    }

    private ClassArchives archives() throws IOException {
        return new ClassArchives(folder.resolve("archives"), later::add);
    }

    /** What the process prints of the classes that it loads. */
    private String run(List<String> options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xlog:class+load"));
        command.addAll(options);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                FunctionMain.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
