package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.table.Index;
import dev.cartwright.dynamodb.table.Table;
import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Key;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One page of a query or scan: as many items as the limit allows, and no more than 1 MB before any filter.
 *
 * @param items those that pass the filter
 * @param last the last item that was looked at, where the page ended early
 * @param bytes of what was read
 * @param fetched bytes of what was read from the table for an index that does not have it all, item by item
 */
record ItemPage(List<Document> items, int scanned, @Nullable Document last, long bytes, List<Integer> fetched) {

    private static final long LARGEST = 1024 * 1024;

    /** What to read and how. */
    record Wanted(
            Table table,
            @Nullable Index index,
            int limit,
            boolean whole,
            @Nullable Predicate<Document> filter) {}

    static ItemPage read(Iterable<? extends Entry<Key, ?>> entries, Wanted wanted) {
        List<Document> items = new ArrayList<>();
        List<Integer> fetched = new ArrayList<>(0);
        int scanned = 0;
        long bytes = 0;
        for (Entry<Key, ?> entry : entries) {
            Document whole = entry.getValue() instanceof Table.Slot slot ? slot.item() : (Document) entry.getValue();
            Index index = wanted.index();
            Document kept = index == null ? whole : index.project(whole);
            bytes += kept.itemBytes();
            scanned++;
            Document seen = wanted.whole() ? whole : kept;
            if (wanted.whole() && index != null && !index.projectsAll()) {
                fetched.add(whole.itemBytes());
            }
            if (wanted.filter() == null || wanted.filter().test(seen)) {
                items.add(seen);
            }
            if (scanned == wanted.limit() || bytes >= LARGEST) {
                return new ItemPage(items, scanned, lastKey(wanted, whole), bytes, fetched);
            }
        }
        return new ItemPage(items, scanned, null, bytes, fetched);
    }

    private static Document lastKey(Wanted wanted, Document item) {
        Set<String> names = new HashSet<>(wanted.table().key().names());
        if (wanted.index() != null) {
            names.addAll(wanted.index().key().names());
        }
        return item.only(names::contains);
    }
}
