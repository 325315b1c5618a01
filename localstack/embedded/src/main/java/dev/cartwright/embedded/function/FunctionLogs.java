package dev.cartwright.embedded.function;

import dev.cartwright.embedded.wire.Listeners;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The last lines that functions printed, in a list that is bounded in lines and in characters. */
public final class FunctionLogs {

    private static final int MOST_CHARACTERS = 16 * 1024 * 1024;
    private static final int LONGEST_LINE = 16 * 1024;
    private static final String CUT = " ... (cut)";

    private final int capacity;
    private final Deque<Line> lines = new ArrayDeque<>();
    private final Listeners<Line> listeners = new Listeners<>();
    private long number;
    private long characters;

    /**
     * A line in a log group.
     *
     * @param number grows by one with each line
     * @param stream the name of the function, unlike on AWS, where each process has a stream
     * @param trace the trace id of the invocation that its process worked on or had ended last; {@code -} before the first
     * @param requestId of that invocation; empty before the first
     * @param level as the line itself says; empty if it says none
     */
    public record Line(
            long number,
            String group,
            String stream,
            Instant time,
            String trace,
            String requestId,
            String level,
            String text) {}

    public FunctionLogs(int capacity) {
        this.capacity = capacity;
    }

    /** Calls the listener with every later line; it must return at once. */
    public void listen(Consumer<Line> listener) {
        listeners.add(listener);
    }

    public void add(LambdaFunction function, String trace, String requestId, String text) {
        String shown = text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + CUT;
        Line line = add(function, trace, requestId, LogLevel.of(shown), shown);
        listeners.tell(line);
    }

    private synchronized Line add(LambdaFunction function, String trace, String requestId, String level, String text) {
        var line =
                new Line(++number, function.logGroup(), function.name(), Instant.now(), trace, requestId, level, text);
        lines.addLast(line);
        characters += text.length();
        while (lines.size() > capacity || characters > MOST_CHARACTERS) {
            characters -= lines.removeFirst().text().length();
        }
        return line;
    }

    /** The lines that match, the oldest first. */
    public List<Line> find(Predicate<Line> wanted) {
        return copy().stream().filter(wanted).toList();
    }

    /** The last lines that match, at most so many, the oldest first. */
    public List<Line> last(Predicate<Line> wanted, int most) {
        return copy().reversed().stream().filter(wanted).limit(most).toList().reversed();
    }

    /** So that a search does not delay functions. */
    private synchronized List<Line> copy() {
        return List.copyOf(lines);
    }
}
