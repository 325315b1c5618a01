package dev.cartwright.embedded.function;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The last invocations, in a bounded list. */
public final class Journal {

    private final int capacity;
    private final Deque<JournalEntry> entries = new ArrayDeque<>();
    private final List<Consumer<JournalEntry>> listeners = new CopyOnWriteArrayList<>();

    public Journal(int capacity) {
        this.capacity = capacity;
    }

    /** Calls the listener with every later entry; it must return at once. */
    public void listen(Consumer<JournalEntry> listener) {
        listeners.add(listener);
    }

    void record(JournalEntry entry) {
        synchronized (this) {
            if (entries.size() == capacity) {
                entries.removeFirst();
            }
            entries.addLast(entry);
        }
        listeners.forEach(listener -> listener.accept(entry));
    }

    /** The entries that match, in the order they ended. */
    public synchronized List<JournalEntry> find(Predicate<JournalEntry> wanted) {
        return entries.stream().filter(wanted).toList();
    }
}
