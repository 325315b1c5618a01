package dev.cartwright.dynamodb.table;

import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Key;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Items as they were, for eventually consistent reads: empty unless they are told to lag. */
final class Past {

    /** Empty where there was no item. */
    private record Seen(Optional<Document> item, Instant until) {}

    private final Map<Key, Seen> byKey = new ConcurrentHashMap<>();

    void keep(Key key, @Nullable Document before, Lag lag) {
        if (lag.read() != null) {
            byKey.putIfAbsent(key, new Seen(Optional.ofNullable(before), lag.read()));
        }
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    @Nullable
    Document at(Instant now, Key key, @Nullable Document current) {
        forget(now);
        Seen seen = byKey.get(key);
        return seen == null ? current : seen.item().orElse(null);
    }

    Map<Key, Optional<Document>> at(Instant now) {
        forget(now);
        Map<Key, Optional<Document>> items = new TreeMap<>();
        byKey.forEach((key, seen) -> items.put(key, seen.item()));
        return items;
    }

    private void forget(Instant now) {
        byKey.values().removeIf(seen -> !seen.until().isAfter(now));
    }

    void clear() {
        byKey.clear();
    }
}
