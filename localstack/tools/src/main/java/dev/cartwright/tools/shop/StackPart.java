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
 * @param name the function's name, or what else it is
 */
public record StackPart(String name, long pid) {

    private static final long KIBI = 1024;

    /** What it has used of the processors so far; zero once it is gone. */
    public Duration cpu() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /**
     * Its share of the machine's memory, pages that it shares with others counted in parts; zero where the operating system
     * does not tell.
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
