package dev.cartwright.kit.http;

import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.Slice;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list on the wire: {@code {"items": [...], "nextCursor": "..."}}.
 *
 * @param nextCursor for {@code ?cursor=}; absent on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public static <S, T> Page<T> of(Slice<S> slice, Function<? super S, ? extends T> view) {
        return new Page<>(
                slice.items().stream().<T>map(view).toList(),
                slice.next().map(Cursor::toString).orElse(null));
    }
}
