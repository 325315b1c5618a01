package dev.cartwright.console;

import dev.cartwright.embedded.function.JournalEntry;
import dev.cartwright.embedded.view.JourneyHop;
import dev.cartwright.embedded.view.RecordedJourney;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The hops of two journeys side by side: those of the same function and subject, in the order of their starts.
 *
 * @param leftOut how many pairs are not shown
 */
public record JourneyComparison(List<Pair> pairs, int leftOut) {

    private static final int MOST = 500;

    public record Pair(Optional<JournalEntry> one, Optional<JournalEntry> other) {

        public JournalEntry either() {
            return one.or(() -> other).orElseThrow();
        }

        public boolean isComplete() {
            return one.isPresent() && other.isPresent();
        }

        /** How much longer the other took; {@code "+12 ms"}. */
        public String difference() {
            if (!isComplete()) {
                return "";
            }
            long ms = took(other.orElseThrow()) - took(one.orElseThrow());
            return ms == 0 ? "same" : (ms > 0 ? "+" : "−") + Shown.ms(Math.abs(ms));
        }

        public boolean otherIsSlower() {
            return isComplete() && took(other.orElseThrow()) > took(one.orElseThrow());
        }

        private static long took(JournalEntry hop) {
            return hop.waitedMs() + hop.ms();
        }
    }

    private record Key(String function, String trigger, String subject) {

        static Key of(JournalEntry hop) {
            return new Key(hop.function(), hop.trigger(), hop.subject());
        }
    }

    static JourneyComparison of(RecordedJourney one, RecordedJourney other) {
        Map<Key, Deque<JournalEntry>> unmatched = new HashMap<>();
        other.hops().stream()
                .map(JourneyHop::invocation)
                .forEach(hop -> unmatched
                        .computeIfAbsent(Key.of(hop), _ -> new ArrayDeque<>())
                        .add(hop));
        List<Pair> pairs = new ArrayList<>();
        for (JourneyHop hop : one.hops()) {
            Deque<JournalEntry> same = unmatched.getOrDefault(Key.of(hop.invocation()), new ArrayDeque<>());
            pairs.add(new Pair(Optional.of(hop.invocation()), Optional.ofNullable(same.pollFirst())));
        }
        unmatched.values().stream()
                .flatMap(Deque::stream)
                .sorted(Comparator.comparing(JournalEntry::started))
                .forEach(hop -> pairs.add(new Pair(Optional.empty(), Optional.of(hop))));
        int shown = Math.min(MOST, pairs.size());
        return new JourneyComparison(List.copyOf(pairs.subList(0, shown)), pairs.size() - shown);
    }
}
