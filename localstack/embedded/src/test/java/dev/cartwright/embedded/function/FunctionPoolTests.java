package dev.cartwright.embedded.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FunctionPoolTests {

    private static final Duration SCALE_AFTER = Duration.ofMillis(300);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ConcurrentLinkedQueue<Long> launches = new ConcurrentLinkedQueue<>();
    private volatile boolean idleProcessor;
    private final FunctionPool pool = new FunctionPool(
            new LambdaFunction(
                    "probe",
                    "arn",
                    "handler",
                    Path.of("code"),
                    128,
                    Duration.ofMinutes(1),
                    Map.of(),
                    OptionalInt.empty(),
                    "/aws/lambda/probe",
                    false),
            Hosting.standard().withScaleAfter(SCALE_AFTER),
            this::launch,
            new Journal(10),
            timer,
            () -> idleProcessor);

    @AfterEach
    void end() {
        pool.close();
        timer.shutdownNow();
    }

    @Test
    void startsASecondProcessSoonWhereAProcessorIsIdle() {
        idleProcessor = true;

        submit(2);

        await().until(() -> launches.size() == 2);
        assertThat(pause()).isBetween(SCALE_AFTER.toMillis(), 10 * SCALE_AFTER.toMillis() - 1);
    }

    @Test
    void startsASecondProcessMuchLaterWhereNoProcessorIsIdle() {
        submit(2);

        await().until(() -> launches.size() == 2);
        assertThat(pause()).isGreaterThanOrEqualTo(10 * SCALE_AFTER.toMillis());
    }

    @Test
    void startsASecondProcessAsSoonAsAProcessorIsIdle() {
        submit(2);
        await().pollDelay(SCALE_AFTER.multipliedBy(4)).until(() -> launches.size() == 1);

        idleProcessor = true;

        await().until(() -> launches.size() == 2);
        assertThat(pause()).isLessThan(10 * SCALE_AFTER.toMillis());
    }

    @Test
    void startsTwiceAsManyWhereAllOnlyWaitAndAProcessorIsIdle() {
        idleProcessor = true;
        submit(6);

        await().until(() -> launches.size() == 4);

        await().pollDelay(SCALE_AFTER.multipliedBy(3)).until(() -> launches.size() == 4);
    }

    @Test
    void startsNoThirdProcessWhereNoProcessorIsIdle() {
        idleProcessor = true;
        submit(2);
        await().until(() -> launches.size() == 2);
        idleProcessor = false;
        submit(3);

        await().pollDelay(SCALE_AFTER.multipliedBy(12)).until(() -> launches.size() == 2);
    }

    @Test
    void throttlesWhatExceedsTheReservedConcurrency() {
        pool.reserve(OptionalInt.of(2));

        List<CompletableFuture<InvocationResult>> four = List.of(submit(), submit(), submit(), submit());
        pool.reserve(OptionalInt.empty());
        CompletableFuture<InvocationResult> later = submit();

        assertThat(four).extracting(CompletableFuture::isDone).containsExactly(false, false, true, true);
        assertThat(four.getLast().join().wasThrottled()).isTrue();
        assertThat(later.isDone()).isFalse();
    }

    /** Each process takes its first event and never answers it. */
    private void submit(int events) {
        for (int i = 0; i < events; i++) {
            var _ = submit();
        }
    }

    private CompletableFuture<InvocationResult> submit() {
        return pool.submit(new PendingInvocation(new byte[0], "test", TraceHeader.begin(Instant.now(), false)));
    }

    /** A process that never answers its first event. */
    private Process launch(FunctionPool pool, ExecutionEnvironment environment) throws IOException {
        launches.add(System.nanoTime());
        Process process = new ProcessBuilder("sleep", "60").start();
        var _ = pool.next(environment);
        return process;
    }

    /** Milliseconds between the starts of the two processes. */
    private long pause() {
        List<Long> starts = List.copyOf(launches);
        return (starts.get(1) - starts.get(0)) / 1_000_000;
    }
}
