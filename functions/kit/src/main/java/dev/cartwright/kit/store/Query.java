package dev.cartwright.kit.store;

import dev.cartwright.kit.value.Cursor;
import java.util.Optional;

/**
 * Rows of one partition, in the order of their sort key.
 *
 * @param index a global secondary index whose keys are {@code <index>pk} and {@code <index>sk}; empty: the table itself
 * @param prefix what the sort key starts with; empty: everything
 * @param from only sort keys from this one on; empty: no bound
 * @param before only sort keys below this one; empty: no bound
 * @param after where the previous page ended
 */
public record Query(
        String index,
        String pk,
        String prefix,
        String from,
        String before,
        int limit,
        boolean newestFirst,
        Optional<Cursor> after) {

    /** DynamoDB takes one condition on the sort key. */
    public Query {
        if (!prefix.isEmpty() && !(from.isEmpty() && before.isEmpty())) {
            throw new IllegalArgumentException("a query has a prefix or bounds");
        }
    }

    public static Query of(String pk) {
        return new Query("", pk, "", "", "", 1000, false, Optional.empty());
    }

    /** No sort key is within the bounds, which DynamoDB refuses. */
    boolean isEmpty() {
        return !before.isEmpty() && from.compareTo(before) >= 0;
    }

    /** DynamoDB's BETWEEN includes its end, which is not wanted. */
    boolean ends(String sk) {
        return sk.equals(before);
    }

    public Query on(String index) {
        return new Query(index, pk, prefix, from, before, limit, newestFirst, after);
    }

    public Query startingWith(String prefix) {
        return new Query(index, pk, prefix, from, before, limit, newestFirst, after);
    }

    public Query from(String sk) {
        return new Query(index, pk, prefix, sk, before, limit, newestFirst, after);
    }

    public Query before(String sk) {
        return new Query(index, pk, prefix, from, sk, limit, newestFirst, after);
    }

    public Query first(int limit) {
        return new Query(index, pk, prefix, from, before, limit, newestFirst, after);
    }

    public Query descending() {
        return new Query(index, pk, prefix, from, before, limit, true, after);
    }

    public Query after(Optional<Cursor> cursor) {
        return new Query(index, pk, prefix, from, before, limit, newestFirst, cursor);
    }
}
