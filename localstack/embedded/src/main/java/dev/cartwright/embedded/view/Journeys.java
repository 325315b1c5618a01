package dev.cartwright.embedded.view;

import dev.cartwright.embedded.function.JournalEntry;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/** All journeys, the oldest of which are forgotten when there are too many hops. */
final class Journeys {

    private static final int MOST_KEPT = 50;
    private static final int MOST_RESULTS = 1000;

    private final int mostHops;
    private final SequencedMap<String, JourneyRecord> journeys = new LinkedHashMap<>();
    private final Set<String> kept = new HashSet<>();
    private int hops;

    Journeys(int mostHops) {
        this.mostHops = mostHops;
    }

    /**
     * Adds a hop to each of its journeys.
     *
     * @return whether one of them is kept
     */
    synchronized boolean add(JournalEntry hop, Collection<String> traces, Collection<String> about) {
        for (String trace : traces) {
            if (journeys.computeIfAbsent(trace, _ -> new JourneyRecord(trace, hop))
                    .add(hop, about)) {
                hops++;
            }
        }
        forgetOldest();
        return !kept.isEmpty() && traces.stream().anyMatch(kept::contains);
    }

    private void forgetOldest() {
        var oldest = journeys.values().iterator();
        while (hops > mostHops && oldest.hasNext()) {
            JourneyRecord journey = oldest.next();
            if (!kept.contains(journey.trace)) {
                hops -= journey.size();
                oldest.remove();
            }
        }
    }

    synchronized Optional<JourneyRecord> find(String trace) {
        return Optional.ofNullable(journeys.get(trace));
    }

    /** @throws IllegalArgumentException if it is unknown, or too many are kept */
    synchronized JourneyRecord keep(String trace, boolean wanted) {
        JourneyRecord journey =
                find(trace).orElseThrow(() -> new IllegalArgumentException("no journey " + trace + " is known"));
        if (!wanted) {
            kept.remove(trace);
        } else if (kept.size() == MOST_KEPT && !kept.contains(trace)) {
            throw new IllegalArgumentException(MOST_KEPT + " journeys are kept already; release one first");
        } else {
            kept.add(trace);
        }
        journey.keep(wanted);
        return journey;
    }

    List<JourneySummary> find(JourneyQuery query) {
        List<Word> words = Stream.of(query.text().strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .map(Word::new)
                .toList();
        int limit = Math.clamp(query.limit(), 0, MOST_RESULTS);
        boolean any = words.isEmpty() && query.isForAll();
        return newestFirst(query.schedules(), any ? limit : Integer.MAX_VALUE).stream()
                .filter(journey -> !query.failed() || journey.failed())
                .filter(journey -> query.minimumMs() <= 0 || journey.tookAtLeast(query.minimumMs()))
                .filter(journey -> words.stream().allMatch(journey::mentions))
                .limit(limit)
                .map(JourneyRecord::summary)
                .toList();
    }

    /** A copy, so that a search does not delay the end of invocations. */
    private synchronized List<JourneyRecord> newestFirst(boolean schedules, int most) {
        return journeys.sequencedValues().reversed().stream()
                .filter(journey -> schedules || !journey.isQuietSchedule())
                .limit(most)
                .toList();
    }
}
