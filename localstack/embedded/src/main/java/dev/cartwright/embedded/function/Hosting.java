package dev.cartwright.embedded.function;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How functions are run on this machine.
 *
 * @param environments how many processes one function may have
 * @param scaleAfter how long an event waits for a busy process before another one is started
 * @param idle how long a process may be without work
 * @param heapMb the largest heap of a function, whatever its memory size
 * @param cache where unpacked code is kept
 */
public record Hosting(
        RuntimeKind runtime, int environments, Duration scaleAfter, Duration idle, int heapMb, Path cache) {

    /** What fits some 25 functions into a few gigabytes. */
    public static Hosting standard() {
        return new Hosting(
                RuntimeKind.ofThisMachine(),
                2,
                Duration.ofMillis(300),
                Duration.ofMinutes(10),
                96,
                Path.of(System.getProperty("java.io.tmpdir"), "cartwright-" + System.getProperty("user.name")));
    }

    public Hosting withRuntime(RuntimeKind other) {
        return new Hosting(other, environments, scaleAfter, idle, heapMb, cache);
    }

    public Hosting withEnvironments(int other) {
        return new Hosting(runtime, other, scaleAfter, idle, heapMb, cache);
    }

    public Hosting withIdle(Duration other) {
        return new Hosting(runtime, environments, scaleAfter, other, heapMb, cache);
    }

    public Hosting withScaleAfter(Duration other) {
        return new Hosting(runtime, environments, other, idle, heapMb, cache);
    }
}
