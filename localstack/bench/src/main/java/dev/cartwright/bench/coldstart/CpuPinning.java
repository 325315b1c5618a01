package dev.cartwright.bench.coldstart;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * CPU affinity: the function runs alone on the last CPU, everything else on the others, if {@code taskset} is available.
 *
 * @param pinned whether it is
 */
record CpuPinning(boolean pinned, int last) {

    private static final int ENOUGH = 2;

    /** Moves this process and its future children off the last CPU. */
    static CpuPinning arrange() {
        int last = Runtime.getRuntime().availableProcessors() - 1;
        boolean pinned = last + 1 >= ENOUGH
                && taskset(
                        "-a",
                        "-c",
                        "-p",
                        "0-" + (last - 1),
                        Long.toString(ProcessHandle.current().pid()));
        return new CpuPinning(pinned, last);
    }

    /** The prefix of a command that gets one CPU. */
    List<String> one() {
        return pinned ? List.of("taskset", "-c", Integer.toString(last)) : List.of();
    }

    private static boolean taskset(String... arguments) {
        try {
            var command = new java.util.ArrayList<>(List.of("taskset"));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
