package dev.cartwright.embedded.view;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Announces changes to listeners; one that throws is removed. */
public final class ChangeFeed {

    private static final System.Logger LOG = System.getLogger(ChangeFeed.class.getName());

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Two registrations of one consumer are two. */
    private static final class Listener {

        private final Consumer<StackChange> consumer;

        Listener(Consumer<StackChange> consumer) {
            this.consumer = consumer;
        }
    }

    Runnable listen(Consumer<StackChange> consumer) {
        var listener = new Listener(consumer);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Whether anybody listens; otherwise a change need not be made up. */
    public boolean heard() {
        return !listeners.isEmpty();
    }

    public void announce(StackChange change) {
        listeners.forEach(listener -> tell(listener, change));
    }

    private void tell(Listener listener, StackChange change) {
        try {
            listener.consumer.accept(change);
        } catch (RuntimeException broken) {
            listeners.remove(listener);
            LOG.log(System.Logger.Level.WARNING, "a listener to changes failed and is removed", broken);
        }
    }
}
