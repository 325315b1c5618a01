package dev.cartwright.embedded.wire;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Listeners to something that must go on, whatever they do: one that fails is logged. */
public final class Listeners<T> {

    private static final System.Logger LOG = System.getLogger(Listeners.class.getName());

    private final List<Consumer<T>> all = new CopyOnWriteArrayList<>();

    public void add(Consumer<T> listener) {
        all.add(listener);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public void tell(T what) {
        all.forEach(listener -> tell(listener, what));
    }

    private void tell(Consumer<T> listener, T what) {
        try {
            listener.accept(what);
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.WARNING, "a listener failed", broken);
        }
    }
}
