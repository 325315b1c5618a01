package dev.cartwright.embedded.function;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How functions are run on this machine.
 *
 * @param environments how many processes one function may have
 * @param scaleAfter how long there is always an event that waits for a busy process before another one is started,
 *     if a processor is idle; ten times as long where none is
 * @param idle how long a process may be without work
 * @param heapMb the largest heap of a function, whatever its memory size
 * @param cache where unpacked code is kept
 * @param debuggers the ports at which functions wait for a debugger, by their names or what these end with
 */
public record Hosting(
        RuntimeKind runtime,
        int environments,
        Duration scaleAfter,
        Duration idle,
        int heapMb,
        Path cache,
        Map<String, Integer> debuggers) {

    public Hosting {
        debuggers = Map.copyOf(debuggers);
    }

    /** What fits some 25 functions into a few gigabytes. */
    public static Hosting standard() {
        return new Hosting(
                RuntimeKind.ofThisMachine(),
                2,
                Duration.ofMillis(300),
                Duration.ofMinutes(10),
                96,
                Path.of(System.getProperty("java.io.tmpdir"), "cartwright-" + System.getProperty("user.name")),
                Map.of());
    }

    public Hosting withRuntime(RuntimeKind other) {
        return new Hosting(other, environments, scaleAfter, idle, heapMb, cache, debuggers);
    }

    public Hosting withEnvironments(int other) {
        return new Hosting(runtime, other, scaleAfter, idle, heapMb, cache, debuggers);
    }

    public Hosting withIdle(Duration other) {
        return new Hosting(runtime, environments, scaleAfter, other, heapMb, cache, debuggers);
    }

    public Hosting withScaleAfter(Duration other) {
        return new Hosting(runtime, environments, other, idle, heapMb, cache, debuggers);
    }

    public Hosting withDebuggers(Map<String, Integer> others) {
        return new Hosting(runtime, environments, scaleAfter, idle, heapMb, cache, others);
    }

    /** The function as it is hosted here. */
    LambdaFunction hosted(LambdaFunction function) {
        return debuggers.entrySet().stream()
                .filter(debugger -> function.name().endsWith(debugger.getKey()))
                .findFirst()
                .map(debugger -> function.debuggedAt(debugger.getValue()))
                .orElse(function);
    }

    void requireDebuggedAmong(List<LambdaFunction> functions) {
        for (String debugged : debuggers.keySet()) {
            if (functions.stream().noneMatch(function -> function.name().endsWith(debugged))) {
                throw new IllegalArgumentException("no function's name ends with " + debugged);
            }
        }
    }
}
