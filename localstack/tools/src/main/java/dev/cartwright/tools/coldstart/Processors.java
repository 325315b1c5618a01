package dev.cartwright.tools.coldstart;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Which processor runs what: the function alone on the last one, everything else on the others, where {@code taskset} can
 * tell them apart.
 *
 * @param pinned whether it can
 */
record Processors(boolean pinned, int last) {

    private static final int ENOUGH = 2;

    /** Moves this process, and what it starts from now on, off the last processor. */
    static Processors arrange() {
        int last = Runtime.getRuntime().availableProcessors() - 1;
        boolean pinned = last + 1 >= ENOUGH
                && taskset(
                        "-a",
                        "-c",
                        "-p",
                        "0-" + (last - 1),
                        Long.toString(ProcessHandle.current().pid()));
        return new Processors(pinned, last);
    }

    /** What stands before a command that shall have one processor. */
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
