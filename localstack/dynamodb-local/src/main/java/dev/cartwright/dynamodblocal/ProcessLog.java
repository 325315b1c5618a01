package dev.cartwright.dynamodblocal;

import java.io.BufferedReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** The last lines of a process's output. */
final class ProcessLog {

    private static final int KEPT = 40;

    private final Deque<String> lines = new ArrayDeque<>();
    private final Thread reader;

    private ProcessLog(BufferedReader output) {
        this.reader = Thread.ofVirtual().start(() -> read(output));
    }

    static ProcessLog follow(BufferedReader output) {
        return new ProcessLog(output);
    }

    /** Waits for the end of the process. */
    String end() {
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    private void read(BufferedReader output) {
        try {
            output.lines().forEach(this::add);
        } catch (UncheckedIOException ended) {
            add("(" + ended.getMessage() + ")");
        }
    }

    private void add(String line) {
        synchronized (lines) {
            lines.addLast(line);
            if (lines.size() > KEPT) {
                lines.removeFirst();
            }
        }
    }
}
