package dev.cartwright.dynamodb.engine;

import dev.cartwright.dynamodb.table.Table;
import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Key;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a write does to one item.
 *
 * @param before null where there was no item
 * @param after null where there is none any more
 */
public record Change(
        Table table,
        Key key,
        @Nullable Document before,
        @Nullable Document after) {

    /** The attributes of the item's key. */
    public Document keys() {
        return table.keyAttributes(Objects.requireNonNull(after == null ? before : after));
    }

    /** Whether a stream tells of it: writing what is there already changes nothing. */
    public boolean changes() {
        return !Objects.equals(before, after);
    }
}
