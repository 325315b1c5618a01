package dev.cartwright.embedded.function;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How functions run on this machine.
 *
 * @param environments maximum of processes of one function; twice as many while a CPU is idle
 * @param scaleAfter how long events must wait for busy processes before another one starts, if a CPU is idle; ten times as
 *     long if none is
 * @param idle how long a process may be without work
 * @param heapMb the maximum heap of a function, whatever its memory size
 * @param cache the folder of unpacked code
 * @param debuggers debugger ports, by a function's name, its end, or an operation that it hosts
 * @param archiveAtEnd whether the functions' classes are archived when the stack stops, not soon after its start
 * @param variables environment variables of every function, over those of its template
 */
public record Hosting(
        RuntimeKind runtime,
        int environments,
        Duration scaleAfter,
        Duration idle,
        int heapMb,
        Path cache,
        Map<String, Integer> debuggers,
        boolean archiveAtEnd,
        Map<String, String> variables) {

    public Hosting {
        debuggers = Map.copyOf(debuggers);
        variables = Map.copyOf(variables);
    }

    /** Fits some 25 functions into a few gigabytes. */
    public static Hosting standard() {
        return new Hosting(
                RuntimeKind.ofThisMachine(),
                2,
                Duration.ofMillis(300),
                Duration.ofMinutes(10),
                96,
                Path.of(System.getProperty("java.io.tmpdir"), "cartwright-" + System.getProperty("user.name")),
                Map.of(),
                false,
                Map.of());
    }

    public Hosting withRuntime(RuntimeKind other) {
        return new Hosting(other, environments, scaleAfter, idle, heapMb, cache, debuggers, archiveAtEnd, variables);
    }

    public Hosting withEnvironments(int other) {
        return new Hosting(runtime, other, scaleAfter, idle, heapMb, cache, debuggers, archiveAtEnd, variables);
    }

    public Hosting withIdle(Duration other) {
        return new Hosting(runtime, environments, scaleAfter, other, heapMb, cache, debuggers, archiveAtEnd, variables);
    }

    public Hosting withScaleAfter(Duration other) {
        return new Hosting(runtime, environments, other, idle, heapMb, cache, debuggers, archiveAtEnd, variables);
    }

    public Hosting withDebuggers(Map<String, Integer> others) {
        return new Hosting(runtime, environments, scaleAfter, idle, heapMb, cache, others, archiveAtEnd, variables);
    }

    public Hosting withArchiveAtEnd(boolean other) {
        return new Hosting(runtime, environments, scaleAfter, idle, heapMb, cache, debuggers, other, variables);
    }

    public Hosting withVariables(Map<String, String> others) {
        return new Hosting(runtime, environments, scaleAfter, idle, heapMb, cache, debuggers, archiveAtEnd, others);
    }

    /** The function with its settings for this machine. */
    LambdaFunction hosted(LambdaFunction function) {
        LambdaFunction configured = function.with(variables);
        return debuggers.entrySet().stream()
                .filter(debugger -> function.isCalled(debugger.getKey()))
                .findFirst()
                .map(debugger -> configured.debuggedAt(debugger.getValue()))
                .orElse(configured);
    }

    /** The maximum of processes of the function while no CPU is idle: only one if a debugger attaches to it. */
    int environmentsOf(LambdaFunction function) {
        return isDebugged(function) ? 1 : environments;
    }

    /**
     * The maximum of processes of the function while a CPU is idle. Then the others only wait, for a slow provider for example, and
     * one more takes nothing from them; on AWS, too, it would start.
     */
    int environmentsOfWaiting(LambdaFunction function) {
        return isDebugged(function) ? 1 : 2 * environments;
    }

    private boolean isDebugged(LambdaFunction function) {
        return debuggers.keySet().stream().anyMatch(function::isCalled);
    }

    void requireDebuggedAmong(List<LambdaFunction> functions) {
        for (String debugged : debuggers.keySet()) {
            if (functions.stream().noneMatch(function -> function.isCalled(debugged))) {
                throw new IllegalArgumentException(
                        "no function's name ends with " + debugged + ", and none hosts an operation of that name");
            }
        }
    }
}
