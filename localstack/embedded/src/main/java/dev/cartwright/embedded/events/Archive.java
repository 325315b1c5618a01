package dev.cartwright.embedded.events;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last events of all buses, in memory, for replays. */
final class Archive {

    private static final int CAPACITY = 5_000;

    private final Deque<Kept> events = new ArrayDeque<>();

    /** @param bus its name */
    record Kept(String bus, Instant time, Envelope event) {}

    synchronized void keep(String bus, Instant time, Envelope event) {
        if (events.size() == CAPACITY) {
            events.removeFirst();
        }
        events.addLast(new Kept(bus, time, event));
    }

    /** Those of a bus and a span of time, both ends included. */
    synchronized List<Envelope> find(String bus, Instant from, Instant until) {
        return events.stream()
                .filter(kept -> kept.bus().equals(bus))
                .filter(kept -> !kept.time().isBefore(from) && !kept.time().isAfter(until))
                .map(Kept::event)
                .toList();
    }
}
