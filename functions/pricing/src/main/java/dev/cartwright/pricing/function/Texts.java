package dev.cartwright.pricing.function;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets of texts on the wire: sorted, and absent if they are empty. */
final class Texts {

    private Texts() {}

    static @Nullable List<String> sorted(Collection<?> values) {
        return values.isEmpty()
                ? null
                : values.stream().map(Object::toString).sorted().toList();
    }

    static Set<String> set(@Nullable List<String> texts) {
        return texts == null ? Set.of() : Set.copyOf(texts);
    }
}
