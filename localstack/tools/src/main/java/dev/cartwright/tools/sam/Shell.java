package dev.cartwright.tools.sam;

import dev.cartwright.tools.CommandFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Runs external programs. */
public final class Shell {

    /** The exit code of a missing program. */
    private static final int NOT_FOUND = 127;

    private static final Map<String, String> QUIET = Map.of("SAM_CLI_TELEMETRY", "0");

    private Shell() {}

    /** The result of a program. */
    public record Result(int exit, String out, String err) {

        public boolean ok() {
            return exit == 0;
        }
    }

    static ProcessBuilder program(Path folder, List<String> command) {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(QUIET);
        return builder;
    }

    static Result run(Path folder, String... command) {
        return run(folder, "", List.of(command));
    }

    /** @param input what the program reads */
    public static Result run(Path folder, String input, List<String> command) {
        Process process;
        try {
            process = program(folder, command).start();
            try (var writer = process.outputWriter(StandardCharsets.UTF_8)) {
                writer.write(input);
            }
        } catch (IOException notFound) {
            return new Result(NOT_FOUND, "", String.valueOf(notFound.getMessage()));
        }
        var err = CompletableFuture.supplyAsync(() -> text(process.errorReader(StandardCharsets.UTF_8)));
        String out = text(process.inputReader(StandardCharsets.UTF_8));
        try {
            return new Result(process.waitFor(), out, err.join());
        } catch (InterruptedException stop) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", stop);
        }
    }

    private static String text(BufferedReader reader) {
        return reader.lines().collect(Collectors.joining("\n"));
    }
}
