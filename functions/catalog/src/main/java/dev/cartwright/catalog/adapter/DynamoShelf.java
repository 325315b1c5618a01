package dev.cartwright.catalog.adapter;

import dev.cartwright.catalog.domain.Category;
import dev.cartwright.catalog.domain.Shelf;
import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.Slice;
import java.util.Optional;

/** The shelf as a partition of the table; product ids sort by the time of their creation. */
public final class DynamoShelf implements Shelf {

    private final Table table;

    public DynamoShelf(Table table) {
        this.table = table;
    }

    @Override
    public Slice<Item> page(Optional<Category> category, int limit, Optional<Cursor> after) {
        var query =
                Query.of(ShelfRow.partition(category)).descending().first(limit).after(after);
        return table.query(query).map(ShelfRow::read);
    }
}
