package dev.cartwright.embedded.function;

import dev.cartwright.embedded.metric.LambdaMetrics;
import dev.cartwright.embedded.metric.LogMetrics;
import dev.cartwright.embedded.metric.MetricStore;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.DeploymentTarget;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** All functions of an application: Lambda's Invoke on local processes. */
public final class Functions implements FunctionInvoker, AutoCloseable {

    private static final int JOURNAL_CAPACITY = 100_000;
    private static final int LOG_CAPACITY = 20_000;

    private final Journal journal = new Journal(JOURNAL_CAPACITY);
    private final TraceSampler sampler = new TraceSampler(InstantSource.system());
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("function timer").factory());
    private final Map<String, FunctionPool> pools = new LinkedHashMap<>();
    private final RuntimeApi api;
    private final FunctionProcess processes;
    private final PrintStream console;
    private final LambdaMetrics metrics;
    private final LogMetrics logMetrics;
    private final FunctionLogs logs = new FunctionLogs(LOG_CAPACITY);
    private final Set<String> reloaded = ConcurrentHashMap.newKeySet();
    private final List<Consumer<String>> reloadListeners = new CopyOnWriteArrayList<>();
    private final CodeWatch codeWatch;

    private Functions(
            ApplicationResources application,
            DeploymentTarget target,
            Hosting hosting,
            String xrayDaemon,
            PrintStream console,
            MetricStore metrics)
            throws IOException {
        this.console = console;
        this.metrics = new LambdaMetrics(metrics);
        this.logMetrics = new LogMetrics(metrics);
        this.api = new RuntimeApi();
        this.processes = new FunctionProcess(hosting, target, xrayDaemon);
        timer.setRemoveOnCancelPolicy(true);
        List<LambdaFunction> functions = application
                .ofType("AWS::Lambda::Function")
                .map(LambdaFunction::of)
                .toList();
        hosting.requireDebuggedAmong(functions);
        var processors = CpuLoad.watchedBy(timer);
        functions.stream()
                .map(hosting::hosted)
                .forEach(function -> pools.put(
                        function.name(),
                        new FunctionPool(function, hosting, this::launch, journal, timer, processors::idle)));
        codeWatch = CodeWatch.start(
                pools.values().stream().collect(Collectors.groupingBy(pool -> pool.function.code())),
                processes::takesNew,
                pool -> reloaded(pool.function.name()));
        long period = Math.max(200, Math.min(30_000, hosting.idle().toMillis() / 4));
        var _ = timer.scheduleWithFixedDelay(this::reap, period, period, TimeUnit.MILLISECONDS);
    }

    /**
     * Makes the functions callable; their processes start on demand.
     *
     * @param xrayDaemon host and port
     * @param console receives the output of the functions
     * @param metrics receives Lambda's metrics, and those that functions print in the embedded metric format
     */
    public static Functions start(
            ApplicationResources application,
            DeploymentTarget target,
            Hosting hosting,
            String xrayDaemon,
            PrintStream console,
            MetricStore metrics)
            throws IOException {
        return new Functions(application, target, hosting, xrayDaemon, console, metrics);
    }

    @Override
    public CompletableFuture<InvocationResult> invoke(
            String function, byte[] event, String trigger, String traceHeader) {
        FunctionPool pool = pools.get(nameOf(function));
        if (pool == null) {
            InvocationFailure missing =
                    InvocationFailure.of("ResourceNotFoundException", "Function not found: " + function);
            return CompletableFuture.completedFuture(
                    new InvocationResult("", "Unhandled", missing.document(), false, 0));
        }
        String qualifier = qualifierOf(function);
        TraceHeader trace = pool.function.tracesItself() ? sampler.continued(traceHeader) : sampler.passed(traceHeader);
        return pool.submit(new PendingInvocation(event, trigger, trace))
                .whenComplete((ended, impossible) -> count(pool.function.name(), qualifier, ended));
    }

    private void count(String name, String qualifier, InvocationResult ended) {
        if (ended.wasThrottled()) {
            metrics.throttled(name, qualifier);
        } else {
            metrics.ended(name, qualifier, ended.failed(), ended.durationMs());
        }
    }

    /**
     * Reserves concurrency for a function like PutFunctionConcurrency, or none like DeleteFunctionConcurrency; with 0 all its
     * invocations are throttled.
     */
    public void reserve(String function, OptionalInt concurrency) {
        pool(function).reserve(concurrency);
    }

    /** The reserved concurrency of a function; empty if none is reserved. */
    public OptionalInt reserved(String function) {
        return pool(function).reserved();
    }

    public boolean has(String function) {
        return pools.containsKey(nameOf(function));
    }

    public Journal journal() {
        return journal;
    }

    /** What the functions printed. */
    public FunctionLogs logs() {
        return logs;
    }

    /** The functions with their processes. */
    public List<FunctionView> view() {
        return pools.values().stream()
                .map(pool -> new FunctionView(
                        pool.function.name(),
                        pool.waiting(),
                        reloaded.contains(pool.function.name()),
                        pool.processes()))
                .toList();
    }

    /**
     * The processes of one function at this moment.
     *
     * @param function as in {@link #invoke}
     */
    public List<ProcessView> processes(String function) {
        return pool(function).processes();
    }

    /** Ends the processes of a function: idle ones at once, the others after their answer. The next event starts a new one. */
    public void stop(String function) {
        pool(function).retire();
    }

    /** Ends one process, whatever it works on; false if there is none of this id. */
    public boolean kill(String process) {
        return pools.values().stream().anyMatch(pool -> pool.kill(process));
    }

    /** Calls the listener with the name of every function whose code is replaced. */
    public void whenReloaded(Consumer<String> listener) {
        reloadListeners.add(listener);
    }

    private void reloaded(String function) {
        reloaded.add(function);
        reloadListeners.forEach(listener -> listener.accept(function));
    }

    private FunctionPool pool(String function) {
        FunctionPool pool = pools.get(nameOf(function));
        if (pool == null) {
            throw new IllegalArgumentException("Function not found: " + function);
        }
        return pool;
    }

    @Override
    public void close() {
        codeWatch.close();
        pools.values().forEach(FunctionPool::close);
        processes.close();
        timer.shutdownNow();
        api.close();
    }

    /** {@code name}, {@code name:qualifier}, {@code arn:aws:lambda:region:account:function:name:qualifier}. */
    private static String nameOf(String function) {
        String[] parts = function.split(":", -1);
        return parts[parts.length > 6 ? 6 : 0];
    }

    private static String qualifierOf(String function) {
        String[] parts = function.split(":", -1);
        int name = parts.length > 6 ? 6 : 0;
        return parts.length > name + 1 ? parts[name + 1] : "";
    }

    private void reap() {
        pools.values().forEach(FunctionPool::reapIdle);
    }

    private Process launch(FunctionPool pool, ExecutionEnvironment environment) throws IOException {
        LambdaFunction function = pool.function;
        String address = api.open(pool, environment);
        Process process = processes.start(function, address, environment.id);
        var _ = process.onExit().thenRun(() -> api.close(environment));
        FunctionOutput.carry(process.getInputStream(), function, environment, console, logMetrics, logs);
        return process;
    }
}
