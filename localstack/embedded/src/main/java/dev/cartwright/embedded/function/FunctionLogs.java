package dev.cartwright.embedded.function;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** The last lines that functions printed, in a bounded list. */
public final class FunctionLogs {

    private final int capacity;
    private final Deque<Line> lines = new ArrayDeque<>();

    /**
     * A line in a log group.
     *
     * @param stream the name of the function, unlike on AWS, where each process has a stream
     */
    public record Line(String group, String stream, Instant time, String text) {}

    public FunctionLogs(int capacity) {
        this.capacity = capacity;
    }

    public void add(LambdaFunction function, String text) {
        add(new Line(function.logGroup(), function.name(), Instant.now(), text));
    }

    private synchronized void add(Line line) {
        if (lines.size() == capacity) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    /** The lines that match, the oldest first. */
    public synchronized List<Line> find(Predicate<Line> wanted) {
        return lines.stream().filter(wanted).toList();
    }
}
