package dev.cartwright.embedded.function;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One process of a function; its pool's lock guards all mutable fields. */
final class ExecutionEnvironment {

    /** The state of a process. */
    enum State {
        STARTING,
        IDLE,
        BUSY,
        ENDED
    }

    final String id;
    final Instant created = Instant.now();
    State state = State.STARTING;

    @Nullable
    Process process;

    @Nullable
    RunningInvocation current;

    @Nullable
    InvocationFailure failure;

    CompletableFuture<RunningInvocation> parked = new CompletableFuture<>();
    Instant idleSince = Instant.MAX;
    long served;

    /** Read by the thread that prefixes the process's output. */
    volatile String lastTrace = "-";

    volatile String lastRequest = "";

    /** Whether it ends instead of taking another event. */
    boolean retired;

    ExecutionEnvironment(String id) {
        this.id = id;
    }

    boolean alive() {
        return process != null && process.isAlive();
    }

    void kill() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
