package dev.cartwright.embedded.table;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Notifies listeners of writes to tables. */
public final class TableWrites {

    private final Map<String, Runnable> listeners = new ConcurrentHashMap<>();

    /** The listener may be called without a write, but never misses one; it must return at once. */
    public void listen(String table, Runnable listener) {
        listeners.merge(table, listener, (first, second) -> () -> {
            first.run();
            second.run();
        });
    }

    /** Searches the request's JSON for names of tables: parsing it would cost more than a needless read of a stream. */
    void announce(byte[] request) {
        String body = new String(request, StandardCharsets.ISO_8859_1);
        listeners.forEach((table, listener) -> {
            if (body.contains(table)) {
                listener.run();
            }
        });
    }
}
