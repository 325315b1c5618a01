package dev.cartwright.tools.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A process of the running system.
 *
 * @param name the function's name, or a description
 */
public record StackProcess(String name, long pid) {

    private static final long KIBI = 1024;

    /** Its CPU time so far; zero after its end. */
    public Duration cpu() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /**
     * Its proportional share of memory, with shared pages counted in part; zero if the operating system does not report it.
     */
    public long memoryBytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBI)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException untold) {
            return 0;
        }
    }
}
