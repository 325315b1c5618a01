package dev.cartwright.embedded.view;

import dev.cartwright.embedded.function.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What is known of one journey, updated as its invocations end. */
final class JourneyRecord {

    /** Later hops are counted only. */
    static final int MOST_HOPS = 1000;

    private static final int MOST_IDS = 20;
    private static final String AUTHORIZER = "authorizer";

    final String trace;
    private final List<JournalEntry> hops = new ArrayList<>(4);
    private final Set<String> ids = new LinkedHashSet<>(4);
    private JournalEntry first;
    private Instant started;
    private Instant ended;
    private String error = "";
    private int count;
    private int cold;
    private int failures;
    private boolean kept;

    JourneyRecord(String trace, JournalEntry first) {
        this.trace = trace;
        this.first = first;
        this.started = first.started();
        this.ended = first.started();
    }

    /** Returns whether the hop itself was stored, not only counted. */
    synchronized boolean add(JournalEntry hop, Collection<String> about) {
        count++;
        cold += hop.cold() ? 1 : 0;
        failures += hop.error().isEmpty() ? 0 : 1;
        error = error.isEmpty() ? hop.error() : error;
        first = precedes(hop, first) ? hop : first;
        started = hop.started().isBefore(started) ? hop.started() : started;
        Instant end = hop.started().plusMillis(hop.ms());
        ended = end.isAfter(ended) ? end : ended;
        for (String id : about) {
            if (ids.size() < MOST_IDS) {
                ids.add(id);
            }
        }
        return hops.size() < MOST_HOPS && hops.add(hop);
    }

    /** An authorizer is called before the function, but the journey is not about it. */
    private static boolean precedes(JournalEntry hop, JournalEntry first) {
        boolean authorizes = hop.trigger().equals(AUTHORIZER);
        boolean authorized = first.trigger().equals(AUTHORIZER);
        return authorizes == authorized ? hop.started().isBefore(first.started()) : authorized;
    }

    synchronized void keep(boolean wanted) {
        kept = wanted;
    }

    /** The number of stored hops. */
    synchronized int size() {
        return hops.size();
    }

    /** In the order of their starts. */
    synchronized List<JournalEntry> hops() {
        return hops.stream().sorted(Comparator.comparing(JournalEntry::started)).toList();
    }

    synchronized int omitted() {
        return count - hops.size();
    }

    synchronized Instant started() {
        return started;
    }

    synchronized JourneySummary summary() {
        return new JourneySummary(
                trace,
                started,
                first.subject(),
                first.trigger(),
                String.join(" ", ids),
                first.status(),
                Duration.between(started, ended).toMillis(),
                count,
                cold,
                failures,
                error,
                kept);
    }

    synchronized boolean failed() {
        return failures > 0 || first.status() >= 400;
    }

    synchronized boolean isQuietSchedule() {
        return count == 1 && failures == 0 && first.trigger().equals("events " + first.subject());
    }

    synchronized boolean tookAtLeast(long ms) {
        return Duration.between(started, ended).toMillis() >= ms;
    }

    /** Whether a word occurs in its trace id, its ids, or a hop. */
    synchronized boolean mentions(Predicate<String> word) {
        if (word.test(trace) || ids.stream().anyMatch(word)) {
            return true;
        }
        for (JournalEntry hop : hops) {
            if (word.test(hop.subject())
                    || word.test(hop.trigger())
                    || word.test(hop.function())
                    || word.test(hop.error())
                    || (hop.status() > 0 && word.test(Integer.toString(hop.status())))) {
                return true;
            }
        }
        return false;
    }
}
