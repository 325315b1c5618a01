package dev.cartwright.embedded.function;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** The last invocations, in a bounded list. */
public final class Journal {

    private final int capacity;
    private final Deque<JournalEntry> entries = new ArrayDeque<>();

    public Journal(int capacity) {
        this.capacity = capacity;
    }

    synchronized void record(JournalEntry entry) {
        if (entries.size() == capacity) {
            entries.removeFirst();
        }
        entries.addLast(entry);
    }

    /** The entries that match, in the order they ended. */
    public synchronized List<JournalEntry> find(Predicate<JournalEntry> wanted) {
        return entries.stream().filter(wanted).toList();
    }
}
