package dev.cartwright.dynamodb.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a table or an index. Partitions are sorted by a hash of their key, as DynamoDB scans them; within a partition
 * the range key counts, and within an index the key of the item itself. A key may also be a bound: an edge below or above
 * all that begins with the same values.
 */
public final class Key implements Comparable<Key> {

    private static final Value FIRST = new Value.Text("");

    private final int order;
    private final Value hash;
    private final @Nullable Value range;
    private final @Nullable Key item;
    private final int edge;

    private Key(int order, Value hash, @Nullable Value range, @Nullable Key item, int edge) {
        this.order = order;
        this.hash = hash;
        this.range = range;
        this.item = item;
        this.edge = edge;
    }

    /** Of an item in its table. */
    public static Key of(Value hash, @Nullable Value range) {
        return new Key(spread(hash.hashCode()), hash, range, null, 0);
    }

    /** Of an item in an index. */
    public static Key inIndex(Value hash, @Nullable Value range, Key item) {
        return new Key(spread(hash.hashCode()), hash, range, item, 0);
    }

    /** A bound below all that have these values. */
    public static Key below(Value hash, @Nullable Value range) {
        return new Key(spread(hash.hashCode()), hash, range, null, -1);
    }

    /** A bound above all that have these values. */
    public static Key above(Value hash, @Nullable Value range) {
        return new Key(spread(hash.hashCode()), hash, range, null, 1);
    }

    public Value hash() {
        return hash;
    }

    public @Nullable Value range() {
        return range;
    }

    /** A bound below all keys of the segments from that one on, where a table has so many, equally wide. */
    public static Key segmentStart(int segment, int total) {
        long first = ((((long) segment) << 32) + total - 1) / total;
        return new Key((int) first, FIRST, null, null, Integer.MIN_VALUE);
    }

    private static int spread(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }

    @Override
    public int compareTo(Key other) {
        int byOrder = Integer.compareUnsigned(order, other.order);
        if (byOrder != 0) {
            return byOrder;
        }
        if (edge == Integer.MIN_VALUE || other.edge == Integer.MIN_VALUE) {
            return Integer.compare(edge, other.edge);
        }
        int byHash = ValueOrder.compare(hash, other.hash);
        return byHash == 0 ? compareRange(other) : byHash;
    }

    private int compareRange(Key other) {
        if (range == null || other.range == null) {
            return byEdgeThenItem(other);
        }
        int byRange = ValueOrder.compare(range, other.range);
        return byRange == 0 ? byEdgeThenItem(other) : byRange;
    }

    private int byEdgeThenItem(Key other) {
        if (edge != other.edge || item == null || other.item == null) {
            return Integer.compare(edge, other.edge);
        }
        int byHash = ValueOrder.compare(item.hash, other.item.hash);
        return byHash == 0 ? item.compareRange(other.item) : byHash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Key key
                        && order == key.order
                        && edge == key.edge
                        && hash.equals(key.hash)
                        && Objects.equals(range, key.range)
                        && Objects.equals(item, key.item));
    }

    @Override
    public int hashCode() {
        return 31 * order + (range == null ? 0 : range.hashCode());
    }

    @Override
    public String toString() {
        return range == null ? hash.toString() : hash + "/" + range;
    }
}
