package dev.cartwright.embedded.events;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last events of all buses, in memory, for replays and for the console. */
final class Archive {

    private static final int MOST_EVENTS = 5_000;
    private static final long MOST_CHARACTERS = 48L * 1024 * 1024;

    private final Deque<KeptEvent> events = new ArrayDeque<>();
    private long characters;

    synchronized void keep(KeptEvent event) {
        events.addLast(event);
        characters += event.json().length();
        while (events.size() > MOST_EVENTS || characters > MOST_CHARACTERS) {
            characters -= events.removeFirst().json().length();
        }
    }

    /** The newest last. */
    synchronized List<KeptEvent> all() {
        return List.copyOf(events);
    }

    /** Those of a bus and a span of time, both ends included. */
    synchronized List<KeptEvent> find(String bus, Instant from, Instant until) {
        return events.stream()
                .filter(kept -> kept.bus().equals(bus))
                .filter(kept -> !kept.time().isBefore(from) && !kept.time().isAfter(until))
                .toList();
    }
}
