package dev.cartwright.embedded.function;

import dev.cartwright.embedded.wire.Listeners;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The last invocations, in a bounded list. */
public final class Journal {

    private final int capacity;
    private final Deque<JournalEntry> entries = new ArrayDeque<>();
    private final Listeners<EndedInvocation> listeners = new Listeners<>();

    public Journal(int capacity) {
        this.capacity = capacity;
    }

    /** Calls the listener with every later entry; it must return at once. */
    public void listen(Consumer<JournalEntry> listener) {
        watch(ended -> listener.accept(ended.entry()));
    }

    /** As {@link #listen}, with the event and the answer, which must not be changed. */
    public void watch(Consumer<EndedInvocation> listener) {
        listeners.add(listener);
    }

    /** Records an invocation that has ended. */
    public void record(EndedInvocation ended) {
        synchronized (this) {
            if (entries.size() == capacity) {
                entries.removeFirst();
            }
            entries.addLast(ended.entry());
        }
        listeners.tell(ended);
    }

    /** The entries that match, in the order they ended. */
    public List<JournalEntry> find(Predicate<JournalEntry> wanted) {
        return copy().stream().filter(wanted).toList();
    }

    /** So that a search does not delay the end of invocations. */
    private synchronized List<JournalEntry> copy() {
        return List.copyOf(entries);
    }
}
