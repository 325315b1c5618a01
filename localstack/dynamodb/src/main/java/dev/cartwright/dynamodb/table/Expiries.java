package dev.cartwright.dynamodb.table;

import dev.cartwright.dynamodb.value.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The keys of items by the second at which their time to live ends. */
final class Expiries {

    private static final long OLDEST_SECONDS = Duration.ofDays(5 * 365).toSeconds();

    private final TreeMap<Long, Set<Key>> bySecond = new TreeMap<>();

    void add(@Nullable Long second, Key key) {
        if (second != null) {
            bySecond.computeIfAbsent(second, _ -> new TreeSet<>()).add(key);
        }
    }

    void remove(@Nullable Long second, Key key) {
        Set<Key> keys = second == null ? null : bySecond.get(second);
        if (keys != null && keys.remove(key) && keys.isEmpty()) {
            bySecond.remove(second);
        }
    }

    /** Without what ended more than five years earlier, which DynamoDB takes for a mistake and keeps. */
    List<Key> before(long second) {
        List<Key> keys = new ArrayList<>();
        bySecond.subMap(second - OLDEST_SECONDS, second).values().forEach(keys::addAll);
        return keys;
    }

    void clear() {
        bySecond.clear();
    }
}
