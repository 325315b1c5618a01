package dev.cartwright.catalog.domain;

import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.Slice;
import java.util.Optional;

/** Where customers look around: what is published, the newest product first. */
@FunctionalInterface
public interface Shelf {

    /** @param category empty for all products */
    Slice<Item> page(Optional<Category> category, int limit, Optional<Cursor> after);

    /** A product as lists show it: JSON that was rendered when the product changed, so that a list parses nothing. */
    record Item(String json) {}
}
