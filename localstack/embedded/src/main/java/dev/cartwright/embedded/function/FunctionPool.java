package dev.cartwright.embedded.function;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The processes of one function and the events that wait for them. */
final class FunctionPool {

    /** Starts a process for an environment. */
    interface Launcher {
        Process launch(FunctionPool pool, ExecutionEnvironment environment) throws IOException;
    }

    private static final Duration INIT_LIMIT = Duration.ofSeconds(60);

    /** How many times as long events wait before another process is started where no processor is idle. */
    private static final int PATIENCE = 10;

    final LambdaFunction function;
    final Answers answers;
    private final Hosting hosting;
    private final Launcher launcher;
    private final ScheduledExecutorService timer;
    private final BooleanSupplier idleProcessor;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<PendingInvocation> waiting = new ArrayDeque<>();
    private final Deque<ExecutionEnvironment> idle = new ArrayDeque<>();
    private final List<ExecutionEnvironment> environments = new ArrayList<>();
    private long saturatedSince;
    private long launched;
    private boolean growthPlanned;
    private boolean closed;

    FunctionPool(
            LambdaFunction function,
            Hosting hosting,
            Launcher launcher,
            Journal journal,
            ScheduledExecutorService timer,
            BooleanSupplier idleProcessor) {
        this.function = function;
        this.hosting = hosting;
        this.launcher = launcher;
        this.answers = new Answers(function, journal);
        this.timer = timer;
        this.idleProcessor = idleProcessor;
    }

    CompletableFuture<Invocation> submit(PendingInvocation invocation) {
        lock.lock();
        try {
            Optional<ExecutionEnvironment> free = takeIdle();
            if (free.isPresent()) {
                hand(invocation, free.get());
            } else {
                if (waiting.isEmpty()) {
                    saturatedSince = System.nanoTime();
                }
                waiting.addLast(invocation);
                grow();
            }
            return invocation.answer;
        } finally {
            lock.unlock();
        }
    }

    /** A process asks for its next event. The future is cancelled when the process ends. */
    CompletableFuture<Delivery> next(ExecutionEnvironment environment) {
        lock.lock();
        try {
            if (environment.state == ExecutionEnvironment.State.STARTING) {
                saturatedSince = System.nanoTime();
            }
            environment.current = null;
            environment.parked = new CompletableFuture<>();
            if (environment.state == ExecutionEnvironment.State.ENDED) {
                environment.parked.cancel(false);
            } else if (waiting.isEmpty()) {
                environment.state = ExecutionEnvironment.State.IDLE;
                environment.idleSince = Instant.now();
                idle.push(environment);
            } else {
                hand(waiting.removeFirst(), environment);
                grow();
            }
            return environment.parked;
        } finally {
            lock.unlock();
        }
    }

    /** Takes the delivery that an answer belongs to; empty where it was answered already or never handed out. */
    Optional<Delivery> takeAnswered(ExecutionEnvironment environment, String requestId) {
        lock.lock();
        try {
            Delivery delivery = environment.current;
            if (delivery == null || !delivery.invocation().requestId.equals(requestId)) {
                return Optional.empty();
            }
            environment.current = null;
            delivery.timeout().cancel(false);
            return Optional.of(delivery);
        } finally {
            lock.unlock();
        }
    }

    /** What a process reports about its own start; the event that waits for it is told when the process ends. */
    void initFailed(ExecutionEnvironment environment, InvocationFailure failure) {
        lock.lock();
        try {
            environment.failure = failure;
        } finally {
            lock.unlock();
        }
        environment.kill();
    }

    void reapIdle() {
        Instant oldest = Instant.now().minus(hosting.idle());
        lock.lock();
        try {
            List<ExecutionEnvironment> old = idle.stream()
                    .filter(environment -> environment.idleSince.isBefore(oldest))
                    .toList();
            old.forEach(this::forget);
            old.forEach(ExecutionEnvironment::kill);
        } finally {
            lock.unlock();
        }
    }

    /** @return the processes, as the console shows them */
    List<ProcessView> processes() {
        lock.lock();
        try {
            return environments.stream().map(ProcessView::of).toList();
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        List<PendingInvocation> left;
        lock.lock();
        try {
            closed = true;
            left = List.copyOf(waiting);
            waiting.clear();
            List.copyOf(environments).forEach(ExecutionEnvironment::kill);
        } finally {
            lock.unlock();
        }
        left.forEach(
                invocation -> answers.refuse(invocation, InvocationFailure.of("Runtime.ExitError", "the stack stops")));
    }

    private Optional<ExecutionEnvironment> takeIdle() {
        while (!idle.isEmpty()) {
            ExecutionEnvironment environment = idle.pop();
            if (environment.alive()) {
                return Optional.of(environment);
            }
        }
        return Optional.empty();
    }

    private void hand(PendingInvocation invocation, ExecutionEnvironment environment) {
        Instant now = Instant.now();
        var timeout = timer.schedule(
                () -> timeOut(environment, invocation.requestId),
                function.timeout().toMillis(),
                TimeUnit.MILLISECONDS);
        Delivery delivery =
                new Delivery(invocation, now, now.plus(function.timeout()), environment.served == 0, timeout);
        environment.served++;
        environment.state = ExecutionEnvironment.State.BUSY;
        environment.current = delivery;
        environment.lastTrace = invocation.trace.root();
        environment.parked.complete(delivery);
    }

    private void timeOut(ExecutionEnvironment environment, String requestId) {
        takeAnswered(environment, requestId).ifPresent(delivery -> {
            environment.kill();
            answers.fail(delivery, InvocationFailure.timedOut(requestId, function.timeout()));
        });
    }

    /**
     * Starts a process when there is none, or when for a while there was always an event that waited for the busy ones and a
     * processor has time for another; where none has, it would only take it from those that work. What waits for a process that
     * starts does not count: it has the answer before another one would be there.
     */
    private void grow() {
        if (closed || waiting.isEmpty() || starting() || environments.size() >= limit()) {
            return;
        }
        long enoughMs = hosting.scaleAfter().toMillis();
        long saturatedMs = (System.nanoTime() - saturatedSince) / 1_000_000;
        if (environments.isEmpty() || saturatedMs >= (idleProcessor.getAsBoolean() ? enoughMs : PATIENCE * enoughMs)) {
            start();
        } else if (!growthPlanned) {
            growthPlanned = true;
            long laterMs = saturatedMs < enoughMs ? enoughMs - saturatedMs : enoughMs;
            var _ = timer.schedule(this::growAsPlanned, laterMs, TimeUnit.MILLISECONDS);
        }
    }

    private void growAsPlanned() {
        lock.lock();
        try {
            growthPlanned = false;
            grow();
        } finally {
            lock.unlock();
        }
    }

    private boolean starting() {
        return environments.stream().anyMatch(environment -> environment.state == ExecutionEnvironment.State.STARTING);
    }

    private int limit() {
        return Math.max(
                1, Math.min(hosting.environments(), function.concurrency().orElse(Integer.MAX_VALUE)));
    }

    private void start() {
        ExecutionEnvironment environment = new ExecutionEnvironment(function.name() + "-" + ++launched);
        environments.add(environment);
        saturatedSince = System.nanoTime();
        Thread.startVirtualThread(() -> launch(environment));
    }

    private void launch(ExecutionEnvironment environment) {
        try {
            Process process = launcher.launch(this, environment);
            begun(environment, process);
        } catch (IOException failure) {
            environment.failure = InvocationFailure.of("Runtime.ExitError", failure.toString());
            ended(environment, 1);
        }
    }

    private void begun(ExecutionEnvironment environment, Process process) {
        lock.lock();
        try {
            environment.process = process;
            if (closed) {
                environment.kill();
            }
        } finally {
            lock.unlock();
        }
        var _ = process.onExit().thenAccept(ended -> ended(environment, ended.exitValue()));
        var _ = timer.schedule(() -> endSlowStart(environment), INIT_LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private void endSlowStart(ExecutionEnvironment environment) {
        lock.lock();
        try {
            if (environment.state == ExecutionEnvironment.State.STARTING) {
                environment.failure = InvocationFailure.of(
                        "Sandbox.Timedout", "initialisation took longer than " + INIT_LIMIT.toSeconds() + " seconds");
                environment.kill();
            }
        } finally {
            lock.unlock();
        }
    }

    private void ended(ExecutionEnvironment environment, int exitCode) {
        Delivery cut;
        PendingInvocation unserved;
        lock.lock();
        try {
            boolean neverReady = environment.state == ExecutionEnvironment.State.STARTING;
            forget(environment);
            cut = environment.current;
            environment.current = null;
            unserved = neverReady && environments.isEmpty() ? waiting.pollFirst() : null;
            grow();
        } finally {
            lock.unlock();
        }
        if (cut != null) {
            cut.timeout().cancel(false);
            answers.fail(cut, InvocationFailure.exited(cut.invocation().requestId, exitCode));
        }
        if (unserved != null) {
            answers.refuse(unserved, reason(environment.failure, unserved, exitCode));
        }
    }

    private static InvocationFailure reason(
            @Nullable InvocationFailure reported, PendingInvocation invocation, int exitCode) {
        return reported == null ? InvocationFailure.exited(invocation.requestId, exitCode) : reported;
    }

    private void forget(ExecutionEnvironment environment) {
        environment.state = ExecutionEnvironment.State.ENDED;
        environments.remove(environment);
        idle.remove(environment);
        environment.parked.cancel(false);
    }
}
