package dev.cartwright.embedded.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.embedded.metric.MetricStore;
import dev.cartwright.embedded.sample.SampleZip;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.DeploymentTarget;
import dev.cartwright.template.Resource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadTests {

    @TempDir
    Path folder;

    private final ConcurrentLinkedQueue<String> reloaded = new ConcurrentLinkedQueue<>();
    private Path zip = Path.of("");
    private @Nullable Functions started;

    @BeforeEach
    void start() throws IOException {
        zip = SampleZip.in(folder);
        var resource = new Resource(
                "root",
                "probe",
                "AWS::Lambda::Function",
                Map.of(
                        "Handler",
                        "dev.cartwright.embedded.sample.ProbeFunction::handleRequest",
                        "Code",
                        zip.toString(),
                        "Timeout",
                        20),
                "probe",
                "arn:aws:lambda:us-east-1:000000000000:function:probe");
        started = Functions.start(
                new ApplicationResources(List.of(resource)),
                DeploymentTarget.local(4566, 8080),
                Hosting.standard().withRuntime(RuntimeKind.JAVA),
                "127.0.0.1:2000",
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                new MetricStore());
        functions().whenReloaded(reloaded::add);
    }

    @AfterEach
    void stop() {
        functions().close();
    }

    private Functions functions() {
        return Objects.requireNonNull(started);
    }

    private CompletableFuture<InvocationResult> submit(String event) {
        return functions().invoke("probe", ("\"" + event + "\"").getBytes(StandardCharsets.UTF_8), "test", "");
    }

    private String invoke(String event) {
        return new String(submit(event).join().payload(), StandardCharsets.UTF_8);
    }

    /** The content of the zip with one more entry. */
    private byte[] rebuilt() throws IOException {
        Path copy = Files.copy(zip, folder.resolve("copy.zip"));
        try (FileSystem files = FileSystems.newFileSystem(copy)) {
            Files.writeString(files.getPath("new.txt"), "new");
        }
        return Files.readAllBytes(copy);
    }

    /** The first process may not have said yet that it is free, and then a second one takes the next event. */
    private String busyProcess() {
        return await().until(
                        () -> functions().processes("probe").stream()
                                .filter(process -> !process.trigger().isEmpty())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .id();
    }

    private void awaitReload() {
        await().atMost(Duration.ofSeconds(10)).until(() -> reloaded.contains("probe"));
    }

    @Test
    void runsNewCodeInNewProcesses() throws IOException {
        String before = invoke("pid");

        Files.write(zip, rebuilt());
        awaitReload();

        assertThat(invoke("pid")).isNotEqualTo(before);
        assertThat(functions().view().getFirst().reloaded()).isTrue();
        assertThat(reloaded).containsExactly("probe");
    }

    @Test
    void letsABusyProcessAnswerFirst() throws IOException {
        invoke("echo warm");
        CompletableFuture<InvocationResult> busy = submit("sleep 5000");

        Files.write(zip, rebuilt());
        awaitReload();

        assertThat(busy.isDone()).isFalse();
        assertThat(busy.join().failed()).isFalse();
        assertThat(invoke("served")).isEqualTo("\"0\"");
    }

    @Test
    void usesNoHalfWrittenZip() throws IOException {
        invoke("echo warm");
        byte[] whole = rebuilt();

        Files.write(zip, Arrays.copyOf(whole, whole.length / 2));
        await().pollDelay(Duration.ofSeconds(2)).until(reloaded::isEmpty);
        functions().stop("probe");
        String during = invoke("served");
        Files.write(zip, whole);
        awaitReload();

        assertThat(during).as("a new process still runs the old code").isEqualTo("\"0\"");
        assertThat(invoke("echo new")).isEqualTo("\"new\"");
    }

    @Test
    void takesTheSameCodeForNothingNew() throws IOException {
        String before = invoke("pid");

        Files.write(zip, Files.readAllBytes(zip));
        await().pollDelay(Duration.ofSeconds(2)).until(reloaded::isEmpty);

        assertThat(invoke("pid")).isEqualTo(before);
    }

    @Test
    void endsOneProcessWhateverItWorksOn() {
        invoke("echo warm");
        CompletableFuture<InvocationResult> busy = submit("sleep 10000");
        String process = busyProcess();

        boolean killed = functions().kill(process);

        assertThat(killed).isTrue();
        assertThat(busy.join().failed()).isTrue();
        assertThat(functions().kill("probe-99")).isFalse();
    }

    @Test
    void tellsTheMemoryOfProcesses() {
        invoke("echo warm");

        List<ProcessView> processes = functions().processes("probe");

        assertThat(processes)
                .allMatch(process -> process.residentKb() > 10_000 || !Files.exists(Path.of("/proc/self/status")));
    }
}
