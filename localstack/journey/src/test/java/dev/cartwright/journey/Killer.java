package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.embedded.function.ProcessView;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits until a process works on an operation, and kills that process. */
final class Killer {

    private static final Duration LOOK = Duration.ofNanos(500_000);

    /** What the process had sent before it was killed may still be on its way to the table. */
    private static final Duration ON_ITS_WAY = Duration.ofMillis(300);

    private static final int TRIES = 10;
    private static final Set<HostedOperation> EVER_KILLED = ConcurrentHashMap.newKeySet();

    private final HostedOperation operation;
    private final CompletableFuture<Boolean> killed = new CompletableFuture<>();
    private volatile boolean late;

    private Killer(HostedOperation operation) {
        this.operation = operation;
    }

    /**
     * Kills a process at work on the operation while something happens that needs it. It happens again if the operation was too quick
     * to be killed.
     *
     * @return what came of it the last time
     */
    static <T> T strikeDuring(HostedOperation operation, Supplier<T> event) {
        Killer killer = of(operation);
        T end = event.get();
        for (int again = 1; again < TRIES && !killer.succeeded(); again++) {
            end = event.get();
        }
        assertThat(killer.succeededSoFar()).as("killed at work").isTrue();
        return end;
    }

    static Killer of(HostedOperation operation) {
        var killer = new Killer(operation);
        Thread.ofPlatform().daemon().name("killer of " + operation).start(killer::run);
        return killer;
    }

    /** Of all journeys so far. */
    static Set<HostedOperation> everKilled() {
        return EVER_KILLED;
    }

    boolean succeeded() {
        return killed.getNow(false);
    }

    /** Looks no longer. */
    boolean succeededSoFar() {
        late = true;
        return killed.join();
    }

    private void run() {
        killed.complete(killBusy());
        for (int i = 0; i < 3 && succeeded(); i++) {
            Tables.endClaims(operation.capability());
            LockSupport.parkNanos(ON_ITS_WAY.toNanos());
        }
    }

    private boolean killBusy() {
        while (!late) {
            if (Shop.stack().functions().processes(operation.function()).stream()
                    .anyMatch(this::kill)) {
                EVER_KILLED.add(operation);
                return true;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return false;
    }

    private boolean kill(ProcessView process) {
        return process.state().equals("busy")
                && operation.isWorkOf(process)
                && ProcessHandle.of(process.pid())
                        .filter(ProcessHandle::destroyForcibly)
                        .isPresent();
    }
}
