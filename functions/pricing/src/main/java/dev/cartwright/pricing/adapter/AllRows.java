package dev.cartwright.pricing.adapter;

import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rows of a partition that has few. */
final class AllRows {

    private AllRows() {}

    static Stream<Row> of(Table table, String partition) {
        List<Row> rows = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        do {
            Slice<Row> page = table.query(Query.of(partition).after(next));
            rows.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return rows.stream();
    }
}
