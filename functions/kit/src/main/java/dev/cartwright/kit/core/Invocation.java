package dev.cartwright.kit.core;

import dev.cartwright.kit.trace.TraceContext;
import dev.cartwright.kit.trace.Tracer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One Lambda invocation. Each piece of work in it has its own trace segment and log line and, if it fails because of a
 * defect, is counted as a failure, all under the name of the operation.
 */
public final class Invocation {

    private final String requestId;
    private final Instant deadline;
    private final TraceContext trace;
    private final boolean cold;
    private final Recorders recorders;

    /**
     * Where work is recorded.
     *
     * @param lines receives the log lines
     */
    public record Recorders(Tracer tracer, InstantSource clock, Supplier<Metrics> metrics, Consumer<String> lines) {}

    /**
     * @param deadline when Lambda stops the function
     * @param trace of the invocation; a message from a queue has its own
     * @param cold whether it is the first invocation of its process
     */
    public Invocation(String requestId, Instant deadline, TraceContext trace, boolean cold, Recorders recorders) {
        this.requestId = requestId;
        this.deadline = deadline;
        this.trace = trace;
        this.cold = cold;
        this.recorders = recorders;
    }

    public TraceContext trace() {
        return trace;
    }

    /** Whether at least this much time is left before the deadline. */
    public boolean hasLeft(Duration time) {
        return !recorders.clock().instant().plus(time).isAfter(deadline);
    }

    /** Runs a piece of work; an exception is recorded and rethrown. */
    public <T> T work(String operation, TraceContext parent, Function<Work, T> task) {
        long started = System.nanoTime();
        var log = new LogLine()
                .with("level", "INFO")
                .with("operation", operation)
                .with("requestId", requestId)
                .with("trace", parent.root())
                .with("cold", cold);
        try {
            return recorders
                    .tracer()
                    .segment(
                            operation,
                            parent,
                            () -> task.apply(new Work(requestId, deadline, log, recorders.tracer())));
        } catch (Unauthorized refused) {
            log.with("authorized", false);
            throw refused;
        } catch (RuntimeException failure) {
            log.with(failure);
            throw failure;
        } finally {
            log.with("ms", (System.nanoTime() - started) / 1_000_000);
            recorders.lines().accept(log.toString());
            if (log.reportsDefect()) {
                recorders.metrics().get().countFailure(operation);
            }
        }
    }
}
