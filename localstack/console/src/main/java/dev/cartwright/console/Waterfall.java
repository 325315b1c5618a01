package dev.cartwright.console;

import dev.cartwright.embedded.function.JournalEntry;
import dev.cartwright.embedded.view.JourneyHop;
import dev.cartwright.embedded.view.Payloads;
import dev.cartwright.embedded.view.RecordedJourney;
import dev.cartwright.embedded.view.ServiceUse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * The hops of a journey on a common time axis, one page of them.
 *
 * @param from the number of the first shown hop
 * @param total of all hops, including those that the stack no longer keeps
 * @param ticks labels of the axis, at equal distances
 */
public record Waterfall(List<Row> rows, int from, int total, int kept, List<String> ticks) {

    public static final int PAGE = 250;

    /** The width of the diagrams in their own units. */
    static final long WIDTH = 10_000;

    private static final long THINNEST = 25;
    private static final int MOST_MARKS = 20;
    private static final int LARGEST_READ = 64 * 1024;
    private static final int INTERVALS = 4;

    /** A bar, from {@code x}, in units of {@link #WIDTH}. */
    public record Bar(long x, long width) {}

    /** A call of the function. */
    public record Mark(Bar bar, boolean failed) {}

    /**
     * @param queued in a queue or a stream
     * @param queuedMs 0 if it is not known
     * @param attempt the number of this delivery, from 1
     */
    public record Row(
            JournalEntry hop,
            Bar queued,
            Bar waited,
            Bar ran,
            List<Mark> marks,
            long queuedMs,
            int attempt,
            long atMs) {

        public boolean failed() {
            return !hop.error().isEmpty() || hop.status() >= 500;
        }

        /** {@code "failed: Unavailable"}. */
        public String failure() {
            if (hop.isThrottled()) {
                return hop.error();
            }
            return hop.error().isEmpty() ? "answered " + hop.status() : "failed: " + hop.error();
        }
    }

    public boolean isPaged() {
        return kept > PAGE;
    }

    public int until() {
        return from + rows.size();
    }

    static Waterfall of(RecordedJourney journey, int from, Function<String, Optional<Payloads>> payloads) {
        List<JourneyHop> hops = journey.hops();
        int first = Math.clamp(from, 0, Math.max(0, hops.size() - 1)) / PAGE * PAGE;
        var axis = Axis.of(hops);
        Set<String> failed = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        for (JourneyHop hop : hops.subList(first, Math.min(hops.size(), first + PAGE))) {
            Delivery delivery = delivery(hop, payloads);
            String same = hop.invocation().function()
                    + hop.invocation().trigger()
                    + hop.invocation().subject();
            int attempt = Math.max(delivery.attempt(), failed.contains(same) ? 2 : 1);
            rows.add(axis.row(hop, delivery, attempt));
            if (!hop.invocation().error().isEmpty()) {
                failed.add(same);
            }
        }
        return new Waterfall(rows, first, hops.size() + journey.omitted(), hops.size(), axis.ticks());
    }

    private static Delivery delivery(JourneyHop hop, Function<String, Optional<Payloads>> payloads) {
        String trigger = hop.invocation().trigger();
        boolean waits = trigger.startsWith("sqs ") || trigger.startsWith("stream ");
        if (!waits || !hop.payloads() || hop.invocation().bytesIn() > LARGEST_READ) {
            return Delivery.UNKNOWN;
        }
        return payloads.apply(hop.invocation().requestId())
                .map(kept -> Delivery.of(kept.event()))
                .orElse(Delivery.UNKNOWN);
    }

    /** @param nanos at least 1 */
    private record Axis(Instant start, long nanos) {

        static Axis of(List<JourneyHop> hops) {
            Instant start = hops.stream()
                    .map(hop -> hop.invocation()
                            .started()
                            .minusMillis(hop.invocation().waitedMs()))
                    .min(Instant::compareTo)
                    .orElse(Instant.EPOCH);
            Instant end = hops.stream()
                    .map(hop -> hop.invocation()
                            .started()
                            .plusMillis(hop.invocation().ms()))
                    .max(Instant::compareTo)
                    .orElse(start);
            return new Axis(start, Math.max(1, Duration.between(start, end).toNanos()));
        }

        List<String> ticks() {
            return LongStream.rangeClosed(0, INTERVALS)
                    .mapToObj(i -> Shown.ms(nanos / 1_000_000 * i / INTERVALS))
                    .toList();
        }

        Row row(JourneyHop hop, Delivery delivery, int attempt) {
            JournalEntry entry = hop.invocation();
            Instant called = entry.started().minusMillis(entry.waitedMs());
            Instant end = entry.started().plusMillis(entry.ms());
            boolean queued = delivery.isKnown() && delivery.sent().isBefore(called);
            List<Mark> marks =
                    hop.calls().stream().limit(MOST_MARKS).map(this::mark).toList();
            return new Row(
                    entry,
                    bar(queued ? delivery.sent() : called, called),
                    bar(called, entry.started()),
                    atLeastThin(bar(entry.started(), end)),
                    marks,
                    queued ? Duration.between(delivery.sent(), called).toMillis() : 0,
                    attempt,
                    Duration.between(start, called).toMillis());
        }

        private Mark mark(ServiceUse call) {
            Bar bar = bar(call.started(), call.started().plusNanos(call.micros() * 1_000));
            return new Mark(atLeastThin(bar), !call.error().isEmpty() || call.status() >= 400);
        }

        private Bar bar(Instant from, Instant to) {
            long x = x(from);
            return new Bar(x, x(to) - x);
        }

        private static Bar atLeastThin(Bar bar) {
            long width = Math.max(THINNEST, bar.width());
            return new Bar(Math.min(bar.x(), WIDTH - width), width);
        }

        private long x(Instant at) {
            double share = Duration.between(start, at).toNanos() / (double) nanos;
            return Math.round(Math.clamp(share, 0, 1) * WIDTH);
        }
    }
}
