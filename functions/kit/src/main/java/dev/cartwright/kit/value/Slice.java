package dev.cartwright.kit.value;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One page of rows or of parsed rows, and the start of the next page. */
public record Slice<T>(List<T> items, Optional<Cursor> next) {

    public Slice {
        items = List.copyOf(items);
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> reader) {
        return new Slice<>(items.stream().<R>map(reader).toList(), next);
    }
}
