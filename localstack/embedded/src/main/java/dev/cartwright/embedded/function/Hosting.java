package dev.cartwright.embedded.function;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How functions run on this machine.
 *
 * @param environments maximum of processes of one function
 * @param scaleAfter how long events must wait for busy processes before another one starts, if a CPU is idle; ten times as
 *     long if none is
 * @param idle how long a process may be without work
 * @param heapMb the maximum heap of a function, whatever its memory size
 * @param cache the folder of unpacked code
 * @param debuggers debugger ports, by a function's name, its end, or an operation that it hosts
 * @param archiveAtEnd whether the functions' classes are archived when the stack stops, not soon after its start
 */
public record Hosting(
        RuntimeKind runtime,
        int environments,
        Duration scaleAfter,
        Duration idle,
        int heapMb,
        Path cache,
        Map<String, Integer> debuggers,
        boolean archiveAtEnd) {

    public Hosting {
        debuggers = Map.copyOf(debuggers);
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
                false);
    }

    public Hosting withRuntime(RuntimeKind other) {
        return new Hosting(other, environments, scaleAfter, idle, heapMb, cache, debuggers, archiveAtEnd);
    }

    public Hosting withEnvironments(int other) {
        return new Hosting(runtime, other, scaleAfter, idle, heapMb, cache, debuggers, archiveAtEnd);
    }

    public Hosting withIdle(Duration other) {
        return new Hosting(runtime, environments, scaleAfter, other, heapMb, cache, debuggers, archiveAtEnd);
    }

    public Hosting withScaleAfter(Duration other) {
        return new Hosting(runtime, environments, other, idle, heapMb, cache, debuggers, archiveAtEnd);
    }

    public Hosting withDebuggers(Map<String, Integer> others) {
        return new Hosting(runtime, environments, scaleAfter, idle, heapMb, cache, others, archiveAtEnd);
    }

    public Hosting withArchiveAtEnd(boolean other) {
        return new Hosting(runtime, environments, scaleAfter, idle, heapMb, cache, debuggers, other);
    }

    /** The function with its settings for this machine. */
    LambdaFunction hosted(LambdaFunction function) {
        return debuggers.entrySet().stream()
                .filter(debugger -> function.isCalled(debugger.getKey()))
                .findFirst()
                .map(debugger -> function.debuggedAt(debugger.getValue()))
                .orElse(function);
    }

    /** The maximum of processes of the function: only one if a debugger attaches to it. */
    int environmentsOf(LambdaFunction function) {
        return debuggers.keySet().stream().anyMatch(function::isCalled) ? 1 : environments;
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
