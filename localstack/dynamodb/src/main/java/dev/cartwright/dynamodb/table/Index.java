package dev.cartwright.dynamodb.table;

import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Key;
import dev.cartwright.dynamodb.value.Value;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** A secondary index: the items of its table that have its key, sorted by it. */
public final class Index {

    private final String name;
    private final boolean global;
    private final KeySchema key;
    private final @Nullable Set<String> projected;
    private final ConcurrentSkipListMap<Key, Document> entries = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedDeque<Late> late = new ConcurrentLinkedDeque<>();

    /** A change that is not seen yet. */
    private record Late(
            Instant due,
            Key itemKey,
            @Nullable Document before,
            @Nullable Document after) {}

    Index(String name, boolean global, List<KeySchemaElement> elements, Projection projection, KeySchema tableKey) {
        this.name = name;
        this.global = global;
        this.key = KeySchema.of(elements);
        this.projected = projected(projection, tableKey);
    }

    private @Nullable Set<String> projected(Projection projection, KeySchema tableKey) {
        if (projection.projectionType() == ProjectionType.ALL) {
            return null;
        }
        Set<String> names = new HashSet<>(tableKey.names());
        names.addAll(key.names());
        names.addAll(projection.nonKeyAttributes());
        return names;
    }

    public String name() {
        return name;
    }

    public boolean global() {
        return global;
    }

    public KeySchema key() {
        return key;
    }

    public ConcurrentSkipListMap<Key, Document> entries() {
        return entries;
    }

    /** As a query sees it at this moment. */
    public ConcurrentSkipListMap<Key, Document> entries(InstantSource clock) {
        settle(clock);
        return entries;
    }

    private void settle(InstantSource clock) {
        synchronized (late) {
            while (!late.isEmpty() && !late.getFirst().due().isAfter(clock.instant())) {
                Late next = late.removeFirst();
                applyNow(next.itemKey(), next.before(), next.after());
            }
        }
    }

    void clear() {
        synchronized (late) {
            late.clear();
        }
        entries.clear();
    }

    /** Whether it has the attribute of every item that it has. */
    public boolean projects(String attribute) {
        return projected == null || projected.contains(attribute);
    }

    public boolean projectsAll() {
        return projected == null;
    }

    /** What it keeps of an item. */
    public Document project(Document item) {
        return projected == null ? item : item.only(projected::contains);
    }

    /** Null where it does not have the item. */
    public @Nullable Key keyOf(Document item, Key itemKey) {
        Value hash = item.get(key.hash());
        if (hash == null) {
            return null;
        }
        String rangeName = key.range();
        if (rangeName == null) {
            return Key.inIndex(hash, null, itemKey);
        }
        Value range = item.get(rangeName);
        return range == null ? null : Key.inIndex(hash, range, itemKey);
    }

    /** @param due when it may be seen, null for at once; what is late keeps its order */
    void apply(Key itemKey, @Nullable Document before, @Nullable Document after, @Nullable Instant due) {
        if (due == null && late.isEmpty()) {
            applyNow(itemKey, before, after);
            return;
        }
        synchronized (late) {
            late.addLast(new Late(due == null ? Instant.MIN : due, itemKey, before, after));
        }
    }

    private void applyNow(Key itemKey, @Nullable Document before, @Nullable Document after) {
        Key from = before == null ? null : keyOf(before, itemKey);
        Key to = after == null ? null : keyOf(after, itemKey);
        if (from != null && !from.equals(to)) {
            entries.remove(from);
        }
        if (to != null && after != null) {
            entries.put(to, after);
        }
    }

    /** How many bytes each of the writes has that a change of an item makes here; two where the key changes. */
    public List<Integer> writes(Key itemKey, @Nullable Document before, @Nullable Document after) {
        Document from = before != null && keyOf(before, itemKey) != null ? project(before) : null;
        Document to = after != null && keyOf(after, itemKey) != null ? project(after) : null;
        if (Objects.equals(from, to)) {
            return List.of();
        }
        if (from == null || to == null) {
            return List.of((from == null ? Objects.requireNonNull(to) : from).itemBytes());
        }
        boolean moved = !Objects.equals(
                keyOf(Objects.requireNonNull(before), itemKey), keyOf(Objects.requireNonNull(after), itemKey));
        return moved ? List.of(from.itemBytes(), to.itemBytes()) : List.of(Math.max(from.itemBytes(), to.itemBytes()));
    }
}
