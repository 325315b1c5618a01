package dev.cartwright.dynamodb.engine;

import dev.cartwright.dynamodb.table.Definition;

/** Where a database keeps what it was told, called under the lock of writers and in the order of the writes. */
public interface Journal {

    /** Keeps nothing. */
    Journal NONE = new Journal() {};

    default void define(Definition definition) {}

    default void drop(String table) {}

    default void clear(String table) {}

    default void append(Commit commit) {}

    /** Writes what is there anew where most of what was kept is history. */
    default void compact(Database database) {}

    /** Returns when all that this thread told is kept; called without the lock. */
    default void await() {}
}
