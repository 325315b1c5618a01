package dev.cartwright.tools.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A process of {@code localstack/up}. Stopping it at any moment ends it or prevents its start. */
final class UpProcess {

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final int TAIL = 20;

    private final List<String> command;

    @Nullable
    private Process process;

    @Nullable
    private Path log;

    private boolean stopped;

    UpProcess(List<String> command) {
        this.command = List.copyOf(command);
    }

    /** Does nothing if it was stopped already. */
    synchronized void start() {
        if (stopped) {
            return;
        }
        try {
            log = Files.createTempFile("cartwright-up", ".log");
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException failure) {
            throw new ShopFailure("localstack/up cannot be started: " + failure.getMessage(), failure);
        }
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Its last lines of output. */
    synchronized String tail() {
        if (log == null) {
            return "";
        }
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException unreadable) {
            return log + " cannot be read: " + unreadable.getMessage();
        }
    }

    synchronized void stop() {
        stopped = true;
        if (process != null) {
            ChildProcess.end(process, GRACE);
        }
        try {
            if (log != null) {
                Files.deleteIfExists(log);
            }
        } catch (IOException left) {
            System.err.println(log + " could not be deleted: " + left.getMessage());
        }
    }
}
