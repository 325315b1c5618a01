package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.Slice;
import dev.cartwright.kit.value.Versioned;
import java.util.Optional;

/**
 * What admins define of one kind, such as all promotions, by the ids that they choose; what is staged here takes effect as one with
 * the answer.
 */
public interface Definitions<T> {

    /** All of them, by id. */
    Slice<T> page(int limit, Optional<Cursor> after);

    Optional<Versioned<T>> find(String id);

    /** Whether one had this id that was removed: an id means one thing for ever. */
    boolean wasRemoved(String id);

    /** Puts a definition in place of the one that was found, or of none. */
    Versioned<T> save(Versioned<T> before, T after);

    void remove(Versioned<T> before);
}
