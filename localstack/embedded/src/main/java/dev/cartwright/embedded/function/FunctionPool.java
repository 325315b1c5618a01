package dev.cartwright.embedded.function;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The processes of one function and its waiting events. */
final class FunctionPool {

    /** Starts the process of an environment. */
    interface Launcher {
        Process launch(FunctionPool pool, ExecutionEnvironment environment) throws IOException;
    }

    private static final Duration INIT_LIMIT = Duration.ofSeconds(60);

    /** The factor by which events wait longer for another process while no CPU is idle. */
    private static final int PATIENCE = 10;

    final LambdaFunction function;
    final InvocationCompletion answers;
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
    private OptionalInt reserved;

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
        this.answers = new InvocationCompletion(function, journal);
        this.timer = timer;
        this.idleProcessor = idleProcessor;
        this.reserved = function.concurrency();
    }

    /** Sets the maximum of concurrent events; waiting events count, because they would not wait on AWS. */
    void reserve(OptionalInt concurrency) {
        lock.lock();
        try {
            reserved = concurrency;
        } finally {
            lock.unlock();
        }
    }

    OptionalInt reserved() {
        lock.lock();
        try {
            return reserved;
        } finally {
            lock.unlock();
        }
    }

    CompletableFuture<InvocationResult> submit(PendingInvocation invocation) {
        if (!admits(invocation)) {
            answers.throttle(invocation);
        }
        return invocation.answer;
    }

    /** Hands it to a process or lets it wait, unless the reserved concurrency is used up. */
    private boolean admits(PendingInvocation invocation) {
        lock.lock();
        try {
            if (reserved.isPresent() && concurrency() >= reserved.getAsInt()) {
                return false;
            }
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
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Returns the next event for a process. The future is cancelled when the process ends. */
    CompletableFuture<RunningInvocation> next(ExecutionEnvironment environment) {
        lock.lock();
        try {
            if (environment.state == ExecutionEnvironment.State.STARTING) {
                saturatedSince = System.nanoTime();
            }
            environment.current = null;
            environment.parked = new CompletableFuture<>();
            if (environment.state == ExecutionEnvironment.State.ENDED) {
                environment.parked.cancel(false);
            } else if (environment.retired) {
                end(environment);
                grow();
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

    /** Takes the delivery that an answer belongs to; empty if it was answered already or never delivered. */
    Optional<RunningInvocation> takeAnswered(ExecutionEnvironment environment, String requestId) {
        lock.lock();
        try {
            RunningInvocation delivery = environment.current;
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

    /** Records an initialization error that a process reports; the waiting event fails with it when the process ends. */
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
            old.forEach(this::end);
        } finally {
            lock.unlock();
        }
    }

    /** Ends all processes: idle ones at once, the others after their answer, or when they have started. */
    void retire() {
        lock.lock();
        try {
            List.copyOf(idle).forEach(this::end);
            environments.forEach(environment -> environment.retired = true);
        } finally {
            lock.unlock();
        }
    }

    /** Ends one process, whatever it works on; false if it is none of this function. */
    boolean kill(String environmentId) {
        lock.lock();
        try {
            Optional<ExecutionEnvironment> found = environments.stream()
                    .filter(environment -> environment.id.equals(environmentId))
                    .findFirst();
            found.ifPresent(ExecutionEnvironment::kill);
            return found.isPresent();
        } finally {
            lock.unlock();
        }
    }

    /** @return the processes for {@code /_stack/functions} */
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
        RunningInvocation delivery =
                new RunningInvocation(invocation, now, now.plus(function.timeout()), environment.served == 0, timeout);
        environment.served++;
        environment.state = ExecutionEnvironment.State.BUSY;
        environment.current = delivery;
        environment.lastTrace = invocation.trace.root();
        environment.lastRequest = invocation.requestId;
        environment.parked.complete(delivery);
    }

    private void timeOut(ExecutionEnvironment environment, String requestId) {
        takeAnswered(environment, requestId).ifPresent(delivery -> {
            environment.kill();
            answers.fail(delivery, InvocationFailure.timedOut(requestId, function.timeout()));
        });
    }

    /**
     * Starts a process if there is none, or if for some time an event was always waiting for the busy ones and a CPU is idle.
     * Without an idle CPU a new process would slow down the others: it waits longer, and beyond the usual number for ever. Events
     * that wait for a starting process do not count: it will answer before another one could.
     */
    private void grow() {
        if (closed
                || waiting.isEmpty()
                || starting()
                || environments.size() >= limit(hosting.environmentsOfWaiting(function))) {
            return;
        }
        long enoughMs = hosting.scaleAfter().toMillis();
        long saturatedMs = (System.nanoTime() - saturatedSince) / 1_000_000;
        if (environments.isEmpty() || saturatedMs >= patienceMs()) {
            start();
        } else if (!growthPlanned) {
            growthPlanned = true;
            long laterMs = saturatedMs < enoughMs ? enoughMs - saturatedMs : enoughMs;
            var _ = timer.schedule(this::growAsPlanned, laterMs, TimeUnit.MILLISECONDS);
        }
    }

    private long patienceMs() {
        long enoughMs = hosting.scaleAfter().toMillis();
        if (idleProcessor.getAsBoolean()) {
            return enoughMs;
        }
        return environments.size() < limit(hosting.environmentsOf(function)) ? PATIENCE * enoughMs : Long.MAX_VALUE;
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

    private long concurrency() {
        return waiting.size()
                + environments.stream()
                        .filter(environment -> environment.current != null)
                        .count();
    }

    private int limit(int environments) {
        return Math.max(1, Math.min(environments, reserved.orElse(Integer.MAX_VALUE)));
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
            } else {
                var _ = timer.schedule(() -> endSlowStart(environment), INIT_LIMIT.toSeconds(), TimeUnit.SECONDS);
            }
        } finally {
            lock.unlock();
        }
        var _ = process.onExit().thenAccept(ended -> ended(environment, ended.exitValue()));
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
        RunningInvocation cut;
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

    private void end(ExecutionEnvironment environment) {
        forget(environment);
        environment.kill();
    }

    private void forget(ExecutionEnvironment environment) {
        environment.state = ExecutionEnvironment.State.ENDED;
        environments.remove(environment);
        idle.remove(environment);
        environment.parked.cancel(false);
    }
}
