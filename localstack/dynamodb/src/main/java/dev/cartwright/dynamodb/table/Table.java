package dev.cartwright.dynamodb.table;

import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Key;
import dev.cartwright.dynamodb.value.KeyValues;
import dev.cartwright.dynamodb.value.Value;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One table. Reads need no lock; whoever writes holds the database's lock. An item has one slot that two structures share: a
 * hash map finds it at once, a sorted one answers queries and scans and changes only when items come or go.
 */
public final class Table {

    /** Where an item is. */
    public static final class Slot {

        private final Key key;
        private volatile Document item;

        private Slot(Key key, Document item) {
            this.key = key;
            this.item = item;
        }

        public Key key() {
            return key;
        }

        public Document item() {
            return item;
        }
    }

    private final ConcurrentHashMap<Key, Slot> byKey = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<Key, Slot> sorted = new ConcurrentSkipListMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private final Expiries expiries = new Expiries();
    private final Past past = new Past();
    private volatile Shape shape;

    /** What follows from a definition, computed once. */
    private record Shape(Definition definition, KeySchema key, Map<String, String> types, Map<String, Index> indexes) {}

    public Table(Definition definition) {
        this.shape = new Shape(definition, definition.key(), definition.types(), indexes(definition, Map.of()));
    }

    private Map<String, Index> indexes(Definition definition, Map<String, Index> existing) {
        Map<String, Index> indexes = new LinkedHashMap<>();
        definition
                .request()
                .globalSecondaryIndexes()
                .forEach(global -> indexes.put(
                        global.indexName(),
                        Objects.requireNonNullElseGet(
                                existing.get(global.indexName()),
                                () -> filled(new Index(
                                        global.indexName(),
                                        true,
                                        global.keySchema(),
                                        global.projection(),
                                        definition.key())))));
        definition
                .request()
                .localSecondaryIndexes()
                .forEach(local -> indexes.put(
                        local.indexName(),
                        Objects.requireNonNullElseGet(
                                existing.get(local.indexName()),
                                () -> new Index(
                                        local.indexName(),
                                        false,
                                        local.keySchema(),
                                        local.projection(),
                                        definition.key()))));
        return indexes;
    }

    private Index filled(Index index) {
        sorted.values().stream()
                .filter(slot -> fits(slot.item(), index))
                .forEach(slot -> index.apply(slot.key(), null, slot.item(), null));
        return index;
    }

    /** Items that were written before an index was added may have what its key cannot be: another type, nothing, too much. */
    private boolean fits(Document item, Index index) {
        Map<String, String> types = shape.types();
        return index.key().names().stream().allMatch(name -> {
            Value value = item.get(name);
            return value != null
                    && value.type().equals(types.getOrDefault(name, value.type()))
                    && KeyValues.fits(value, name.equals(index.key().hash()));
        });
    }

    /** With the indexes that the definition has; new ones are filled. */
    public void define(Definition definition) {
        Shape before = shape;
        shape = new Shape(definition, before.key(), definition.types(), before.indexes());
        shape = new Shape(definition, before.key(), definition.types(), indexes(definition, before.indexes()));
        boolean otherTtl = !Objects.equals(before.definition().ttlAttribute(), definition.ttlAttribute());
        if (otherTtl) {
            expiries.clear();
            sorted.values().forEach(slot -> expiries.add(expiry(slot.item()), slot.key()));
        }
    }

    public Definition definition() {
        return shape.definition();
    }

    public String name() {
        return shape.definition().name();
    }

    public KeySchema key() {
        return shape.key();
    }

    /** The types of the attributes that are keys of the table or of an index. */
    public Map<String, String> types() {
        return shape.types();
    }

    public Map<String, Index> indexes() {
        return shape.indexes();
    }

    public long count() {
        return byKey.mappingCount();
    }

    public long bytes() {
        return bytes.get();
    }

    public @Nullable Document get(Key key) {
        Slot slot = byKey.get(key);
        return slot == null ? null : slot.item();
    }

    /** As an eventually consistent read sees it. */
    public @Nullable Document getEventually(Key key, InstantSource clock) {
        return past.isEmpty() ? get(key) : past.at(clock.instant(), key, get(key));
    }

    /** All items by their keys, as an eventually consistent read sees them. */
    public NavigableMap<Key, Slot> sortedEventually(InstantSource clock) {
        if (past.isEmpty()) {
            return sorted;
        }
        NavigableMap<Key, Slot> seen = new TreeMap<>(sorted);
        past.at(clock.instant()).forEach((key, item) -> {
            if (item.isPresent()) {
                seen.put(key, new Slot(key, item.get()));
            } else {
                seen.remove(key);
            }
        });
        return seen;
    }

    /** All items by their keys. */
    public ConcurrentSkipListMap<Key, Slot> sorted() {
        return sorted;
    }

    /** The key of an item that is known to have one. */
    public Key keyOf(Document item) {
        String range = key().range();
        return Key.of(
                Objects.requireNonNull(item.get(key().hash())),
                range == null ? null : Objects.requireNonNull(item.get(range)));
    }

    /** The key's attributes of an item. */
    public Document keyAttributes(Document item) {
        return item.only(key()::has);
    }

    public void apply(Key key, @Nullable Document before, @Nullable Document after, Lag lag) {
        past.keep(key, before, lag);
        applyToItems(key, before, after);
        for (Index index : indexes().values()) {
            index.apply(key, before, after, index.global() ? lag.index() : null);
        }
        if (definition().ttlAttribute() != null) {
            expiries.remove(expiry(before), key);
            expiries.add(expiry(after), key);
        }
    }

    private void applyToItems(Key key, @Nullable Document before, @Nullable Document after) {
        bytes.addAndGet((after == null ? 0 : after.itemBytes()) - (before == null ? 0 : before.itemBytes()));
        if (after == null) {
            byKey.remove(key);
            sorted.remove(key);
            return;
        }
        Slot slot = byKey.get(key);
        if (slot == null) {
            Slot created = new Slot(key, after);
            byKey.put(key, created);
            sorted.put(key, created);
        } else {
            slot.item = after;
        }
    }

    /** Removes every item, as if there had been none. */
    public void clear() {
        byKey.clear();
        sorted.clear();
        indexes().values().forEach(Index::clear);
        expiries.clear();
        past.clear();
        bytes.set(0);
    }

    /** The items whose time to live ended before that second. */
    public Iterable<Key> expiredBefore(long epochSecond) {
        return expiries.before(epochSecond);
    }

    /** When an item's time to live ends, in seconds since 1970; null where it never does. */
    public @Nullable Long expiry(@Nullable Document item) {
        String attribute = definition().ttlAttribute();
        return item != null && attribute != null && item.get(attribute) instanceof Value.Num(var number)
                ? (Long) number.longValue()
                : null;
    }

    /** Bytes of the items that share a hash key. */
    public long collectionBytes(Value hash) {
        return sorted.subMap(Key.below(hash, null), Key.above(hash, null)).entrySet().stream()
                .map(Entry::getValue)
                .mapToLong(slot -> slot.item().itemBytes())
                .sum();
    }
}
