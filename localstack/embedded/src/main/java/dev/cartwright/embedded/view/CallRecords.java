package dev.cartwright.embedded.view;

import dev.cartwright.embedded.aws.RecordedCall;
import dev.cartwright.embedded.function.JournalEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The latest calls of functions to AWS's services, by function and trace. */
final class CallRecords {

    private static final int MOST = 100_000;
    private static final int MOST_OF_ONE = 500;
    private static final int MOST_OF_HOP = 50;

    /** The clocks of both ends are the same, but a call is recorded a moment after it ended. */
    private static final long TOLERANCE_MS = 5;

    private record Caller(String function, String trace) {}

    private final Map<Caller, List<ServiceUse>> calls = new LinkedHashMap<>();
    private int count;

    /** A call without a trace belongs to no hop. */
    synchronized void add(RecordedCall call) {
        if (call.trace().isEmpty()) {
            return;
        }
        List<ServiceUse> own =
                calls.computeIfAbsent(new Caller(call.function(), call.trace()), _ -> new ArrayList<>(4));
        if (own.size() == MOST_OF_ONE) {
            return;
        }
        own.add(ServiceUse.of(call));
        count++;
        var oldest = calls.values().iterator();
        while (count > MOST) {
            count -= oldest.next().size();
            oldest.remove();
        }
    }

    /** What a hop called while it ran, for all its journeys or for this one: a function may pass on the trace of a batch's record. */
    synchronized List<ServiceUse> of(JournalEntry hop, String journey) {
        Instant from = hop.started().minusMillis(TOLERANCE_MS);
        Instant until = hop.started().plusMillis(hop.ms() + TOLERANCE_MS);
        return Stream.of(hop.trace(), journey)
                .distinct()
                .flatMap(trace -> calls.getOrDefault(new Caller(hop.function(), trace), List.of()).stream())
                .filter(call ->
                        !call.started().isBefore(from) && !call.started().isAfter(until))
                .limit(MOST_OF_HOP)
                .toList();
    }
}
