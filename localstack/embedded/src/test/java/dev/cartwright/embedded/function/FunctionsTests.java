package dev.cartwright.embedded.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cartwright.embedded.metric.Alarm;
import dev.cartwright.embedded.metric.DeclaredAlarm;
import dev.cartwright.embedded.metric.MetricStore;
import dev.cartwright.embedded.sample.SampleZip;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.DeploymentTarget;
import dev.cartwright.template.Resource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FunctionsTests {

    private static final String TRACE = "Root=1-67891233-abcdef012345678912345678;Parent=53995c3f42cd8ad8;Sampled=1";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final MetricStore metrics = new MetricStore();
    private @Nullable Functions functions;

    @AfterEach
    void stop() {
        if (functions != null) {
            functions.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersWithWhatTheFunctionReturns(RuntimeKind runtime) throws IOException {
        start(Hosting.standard().withRuntime(runtime));

        InvocationResult first = invoke("echo hello");
        InvocationResult second = invoke("served");

        assertThat(text(first)).isEqualTo("\"hello\"");
        assertThat(first.cold()).isTrue();
        assertThat(second.cold()).isFalse();
        assertThat(text(second)).isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @EnumSource
    void givesTheFunctionLambdasSurroundings(RuntimeKind runtime) throws IOException {
        start(Hosting.standard().withRuntime(runtime));

        assertThat(text(invoke("env AWS_ACCESS_KEY_ID"))).isEqualTo("\"LOCALprobe\"");
        assertThat(text(invoke("env AWS_ENDPOINT_URL"))).isEqualTo("\"http://127.0.0.1:4566\"");
        assertThat(text(invoke("env GREETING"))).isEqualTo("\"hi\"");
        assertThat(text(invoke("env HOME"))).isEqualTo("\"\"");
        assertThat(text(invoke("property com.amazonaws.xray.traceHeader"))).isEqualTo("\"" + TRACE + "\"");
        assertThat(text(invoke("context"))).endsWith(":function:probe\"");
    }

    @ParameterizedTest
    @EnumSource
    void answersAnExceptionAsLambdaDoes(RuntimeKind runtime) throws IOException {
        start(Hosting.standard().withRuntime(runtime));

        InvocationResult failed = invoke("throw oops");
        InvocationResult next = invoke("served");

        assertThat(failed.error()).isEqualTo("Unhandled");
        assertThat(text(failed)).contains("\"errorMessage\":\"oops\"", "java.lang.IllegalStateException");
        assertThat(next.cold()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void answersACrashAndStartsAnew(RuntimeKind runtime) throws IOException {
        start(Hosting.standard().withRuntime(runtime));

        InvocationResult crashed = invoke("halt 3");
        InvocationResult next = invoke("echo back");

        assertThat(text(crashed)).contains("Runtime.ExitError", "exit status 3");
        assertThat(text(next)).isEqualTo("\"back\"");
        assertThat(next.cold()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void losesNoEventToAKilledIdleProcess(RuntimeKind runtime) throws IOException {
        start(Hosting.standard().withRuntime(runtime));
        long pid = Long.parseLong(text(invoke("pid")).replace("\"", ""));
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        await().untilAsserted(() -> assertThat(processes()).isEmpty());

        InvocationResult next = invoke("echo alive");

        assertThat(text(next)).isEqualTo("\"alive\"");
    }

    @ParameterizedTest
    @EnumSource
    void killsWhatTakesLongerThanItsTimeout(RuntimeKind runtime) throws IOException {
        start(Hosting.standard().withRuntime(runtime));

        InvocationResult late = invoke("sleep 20000");

        assertThat(text(late)).contains("Sandbox.Timedout", "Task timed out after 2.00 seconds");
        assertThat(late.durationMs()).isBetween(1_900L, 4_000L);
        await().untilAsserted(() -> assertThat(processes()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = "JAVA")
    void startsASecondProcessOnlyForEventsThatWait(RuntimeKind runtime) throws IOException {
        start(Hosting.standard().withRuntime(runtime).withScaleAfter(Duration.ofMillis(100)));
        invoke("echo warm");

        List<CompletableFuture<InvocationResult>> sleepers =
                IntStream.range(0, 4).mapToObj(_ -> submit("sleep 600")).toList();
        await().untilAsserted(() -> assertThat(processes()).hasSizeGreaterThan(1));
        sleepers.forEach(CompletableFuture::join);

        assertThat(processes()).hasSizeBetween(2, 4);
    }

    @ParameterizedTest
    @EnumSource(names = "JAVA")
    void startsASecondProcessWhereEachEventWaitsAMomentButOneAlwaysDoes(RuntimeKind runtime) throws IOException {
        start(Hosting.standard().withRuntime(runtime).withScaleAfter(Duration.ofMillis(800)));
        invoke("echo warm");

        List<CompletableFuture<InvocationResult>> three =
                IntStream.range(0, 3).mapToObj(_ -> sleepAgainAndAgain(30)).toList();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(processes()).hasSizeGreaterThan(1));
        three.forEach(CompletableFuture::join);

        assertThat(functions().journal().find(entry -> !entry.cold() && entry.waitedMs() >= 800))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "JAVA")
    void startsNoSecondProcessForEventsThatWaitForTheFirst(RuntimeKind runtime) throws IOException {
        start(Hosting.standard().withRuntime(runtime).withScaleAfter(Duration.ofMillis(500)));

        List<CompletableFuture<InvocationResult>> early =
                IntStream.range(0, 4).mapToObj(_ -> submit("slow", "early")).toList();
        early.forEach(CompletableFuture::join);

        assertThat(functions().journal().find(entry -> entry.waitedMs() >= 500)).hasSize(4);
        assertThat(functions().view()).flatExtracting(FunctionView::processes).hasSize(1);
    }

    private CompletableFuture<InvocationResult> sleepAgainAndAgain(int times) {
        CompletableFuture<InvocationResult> first = submit("sleep 150");
        return times == 1 ? first : first.thenCompose(_ -> sleepAgainAndAgain(times - 1));
    }

    @ParameterizedTest
    @EnumSource(names = "JAVA")
    void endsAProcessThatIsIdle(RuntimeKind runtime) throws IOException {
        start(Hosting.standard().withRuntime(runtime).withIdle(Duration.ofMillis(300)));
        invoke("echo once");

        await().untilAsserted(() -> assertThat(processes()).isEmpty());

        assertThat(text(invoke("served"))).isEqualTo("\"0\"");
    }

    @ParameterizedTest
    @EnumSource(names = "JAVA")
    void tellsWhyAFunctionDoesNotStart(RuntimeKind runtime) throws IOException {
        start(Hosting.standard().withRuntime(runtime));

        InvocationResult failed = submit("absent", "hello").join();

        assertThat(text(failed)).contains("ClassNotFoundException");
    }

    @ParameterizedTest
    @EnumSource
    void showsWhatAFunctionPrintsWithItsNameAndTrace(RuntimeKind runtime) throws IOException {
        start(Hosting.standard().withRuntime(runtime));

        invoke("print heard");

        await().untilAsserted(() -> assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("[probe 1-67891233-abcdef012345678912345678] heard"));
    }

    @ParameterizedTest
    @EnumSource(names = "JAVA")
    void keepsAJournal(RuntimeKind runtime) throws IOException {
        start(Hosting.standard().withRuntime(runtime));
        invoke("echo a");
        invoke("throw b");

        List<JournalEntry> entries =
                functions().journal().find(entry -> entry.trace().startsWith("1-67891233"));

        assertThat(entries).extracting(JournalEntry::cold).containsExactly(true, false);
        assertThat(entries).extracting(JournalEntry::error).containsExactly("", "java.lang.IllegalStateException");
        assertThat(entries.getFirst().trigger()).isEqualTo("test");
    }

    @ParameterizedTest
    @EnumSource
    void letsADebuggerAttachAndTheFunctionTakeItsTime(RuntimeKind runtime) throws IOException {
        int port = freePort();
        start(Hosting.standard().withRuntime(runtime).withDebuggers(Map.of("probe", port)));

        InvocationResult slow = invoke("sleep 2500");

        assertThat(text(slow)).as("beyond its time limit").isEqualTo("\"slept\"");
        try (var debugger = new Socket(InetAddress.getLoopbackAddress(), port)) {
            byte[] greeting = "JDWP-Handshake".getBytes(StandardCharsets.US_ASCII);
            debugger.getOutputStream().write(greeting);
            assertThat(debugger.getInputStream().readNBytes(greeting.length)).isEqualTo(greeting);
        }
    }

    @Test
    void makesTheAlarmOnThrottlesRingAndNotTheOneOnErrors() throws IOException {
        start(Hosting.standard());
        Alarm throttles = alarm("Throttles");
        Alarm errors = alarm("Errors");
        invoke("echo hello");
        boolean before = throttles.isRinging(metrics, Instant.now());
        functions().reserve("probe", OptionalInt.of(0));

        InvocationResult refused = invoke("echo hello");

        assertThat(refused.wasThrottled()).isTrue();
        assertThat(before).isFalse();
        assertThat(throttles.isRinging(metrics, Instant.now())).isTrue();
        assertThat(errors.isRinging(metrics, Instant.now())).isFalse();

        functions().reserve("probe", OptionalInt.empty());
        invoke("throw oops");

        assertThat(errors.isRinging(metrics, Instant.now())).isTrue();
    }

    private Alarm alarm(String metric) {
        Alarm alarm = DeclaredAlarm.on("AWS/Lambda", metric, Map.of("FunctionName", "probe"), "Sum", 0);
        metrics.keep(alarm.watched());
        return alarm;
    }

    @Test
    void refusesToDebugWhatIsNotThere() {
        assertThatThrownBy(() -> start(Hosting.standard().withDebuggers(Map.of("prob", 5005))))
                .hasMessageContaining("prob");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void start(Hosting hosting) throws IOException {
        Path zip = SampleZip.in(folder);
        ApplicationResources application = new ApplicationResources(List.of(
                function("probe", "dev.cartwright.embedded.sample.ProbeFunction::handleRequest", zip),
                function("slow", "dev.cartwright.embedded.sample.SlowStartFunction::handleRequest", zip),
                function("absent", "dev.cartwright.Absent", zip)));
        functions = Functions.start(
                application,
                DeploymentTarget.local(4566, 8080),
                hosting,
                "127.0.0.1:2000",
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                metrics);
    }

    private static Resource function(String name, String handler, Path zip) {
        return new Resource(
                "root",
                name,
                "AWS::Lambda::Function",
                Map.of(
                        "Handler",
                        handler,
                        "Code",
                        zip.toString(),
                        "Timeout",
                        2,
                        "MemorySize",
                        256,
                        "Environment",
                        Map.of("Variables", Map.of("GREETING", "hi"))),
                name,
                "arn:aws:lambda:us-east-1:000000000000:function:" + name);
    }

    private Functions functions() {
        return Objects.requireNonNull(functions);
    }

    private List<ProcessView> processes() {
        return functions().view().getFirst().processes();
    }

    private CompletableFuture<InvocationResult> submit(String event) {
        return submit("probe", event);
    }

    private CompletableFuture<InvocationResult> submit(String function, String event) {
        return functions().invoke(function, ("\"" + event + "\"").getBytes(StandardCharsets.UTF_8), "test", TRACE);
    }

    private InvocationResult invoke(String event) {
        return submit(event).join();
    }

    private static String text(InvocationResult invocation) {
        return new String(invocation.payload(), StandardCharsets.UTF_8);
    }
}
