package dev.cartwright.embedded.table;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who wants to know that a table was written to. */
public final class TableWrites {

    private final Map<String, Runnable> listeners = new ConcurrentHashMap<>();

    /** The listener may be told of writes that were none, never the other way round; it must return at once. */
    public void listen(String table, Runnable listener) {
        listeners.merge(table, listener, (first, second) -> () -> {
            first.run();
            second.run();
        });
    }

    /** Looks for the names of tables in the request's JSON: parsing it would cost more than a needless look at a stream. */
    void announce(byte[] request) {
        String body = new String(request, StandardCharsets.ISO_8859_1);
        listeners.forEach((table, listener) -> {
            if (body.contains(table)) {
                listener.run();
            }
        });
    }
}
