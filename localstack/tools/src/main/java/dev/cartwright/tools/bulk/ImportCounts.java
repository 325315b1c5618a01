package dev.cartwright.tools.bulk;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the outcomes of lines; thread-safe. */
final class ImportCounts {

    private final SortedMap<Integer, String> failures = new TreeMap<>();
    private int created;
    private int changed;
    private int unchanged;

    synchronized void add(CatalogLine line, ImportOutcome outcome) {
        switch (outcome) {
            case ImportOutcome.Created() -> created++;
            case ImportOutcome.Changed() -> changed++;
            case ImportOutcome.Unchanged() -> unchanged++;
            case ImportOutcome.Failed(var problem) -> failures.put(line.number(), problem);
        }
    }

    synchronized int done() {
        return created + changed + unchanged + failures.size();
    }

    /** Problems by line number. */
    synchronized SortedMap<Integer, String> failures() {
        return new TreeMap<>(failures);
    }

    /** All counts and failures, for JSON. */
    synchronized Map<String, Object> document() {
        return Map.of("created", created, "changed", changed, "unchanged", unchanged, "failed", failures());
    }

    @Override
    public synchronized String toString() {
        return "%d created, %d changed, %d unchanged, %d failed"
                .formatted(created, changed, unchanged, failures.size());
    }
}
