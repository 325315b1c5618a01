package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.expression.KeyCondition;
import dev.cartwright.dynamodb.expression.KeyCondition.Compared;
import dev.cartwright.dynamodb.expression.KeyCondition.StartsWith;
import dev.cartwright.dynamodb.expression.KeyCondition.Within;
import dev.cartwright.dynamodb.value.Key;
import dev.cartwright.dynamodb.value.Value;
import dev.cartwright.dynamodb.value.Value.Binary;
import dev.cartwright.dynamodb.value.Value.Text;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map.Entry;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** The part of a sorted map that a key condition means, from a start on, forward or backward. */
record KeyRange(KeyCondition condition, @Nullable Key start, boolean forward) {

    /** Above every text that a range key can hold. */
    private static final String LARGEST_TEXT =
            Character.toString(Character.MAX_CODE_POINT).repeat(256);

    private static final int LARGEST_KEY = 1025;

    <V> Iterable<Entry<Key, V>> of(NavigableMap<Key, V> sorted) {
        Value hash = condition.hash();
        Key all = Key.below(hash, null);
        Key end = Key.above(hash, null);
        return switch (condition.range()) {
            case null -> between(sorted, all, end).entrySet();
            case Compared(var operator, var value) ->
                switch (operator) {
                    case "=" ->
                        between(sorted, Key.below(hash, value), Key.above(hash, value))
                                .entrySet();
                    case "<" -> between(sorted, all, Key.below(hash, value)).entrySet();
                    case "<=" -> between(sorted, all, Key.above(hash, value)).entrySet();
                    case ">" -> between(sorted, Key.above(hash, value), end).entrySet();
                    default -> between(sorted, Key.below(hash, value), end).entrySet();
                };
            case Within(var from, var to) ->
                between(sorted, Key.below(hash, from), Key.above(hash, to)).entrySet();
            case StartsWith(var prefix) ->
                between(sorted, Key.below(hash, prefix), afterPrefix(hash, prefix))
                        .entrySet();
        };
    }

    private <V> NavigableMap<Key, V> between(NavigableMap<Key, V> sorted, Key low, Key high) {
        Key from = forward && start != null && start.compareTo(low) > 0 ? start : low;
        Key to = !forward && start != null && start.compareTo(high) < 0 ? start : high;
        if (from.compareTo(to) > 0) {
            return Collections.emptyNavigableMap();
        }
        NavigableMap<Key, V> part = sorted.subMap(from, false, to, false);
        return forward ? part : part.descendingMap();
    }

    /** What begins with a prefix lies between the prefix and the prefix with the largest character of all behind it. */
    private static Key afterPrefix(Value hash, Value prefix) {
        return switch (prefix) {
            case Text(var text) -> Key.above(hash, new Text(text + LARGEST_TEXT));
            case Binary(var bytes) -> Key.above(hash, new Binary(withLargest(bytes)));
            default -> throw new IllegalArgumentException(prefix.type());
        };
    }

    private static byte[] withLargest(byte[] prefix) {
        byte[] bytes = Arrays.copyOf(prefix, LARGEST_KEY);
        Arrays.fill(bytes, prefix.length, bytes.length, (byte) 0xff);
        return bytes;
    }
}
