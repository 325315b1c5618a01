package dev.cartwright.dynamodb.engine;

import dev.cartwright.dynamodb.stream.StreamRecord.Actor;
import dev.cartwright.dynamodb.table.Definition;
import java.time.Instant;
import java.util.List;

/** Where a database keeps what it was told, called under the lock of writers and in the order of the writes. */
public interface Journal {

    /** Keeps nothing. */
    Journal NONE = new Journal() {};

    default void define(Definition definition) {}

    default void drop(String table) {}

    default void clear(String table) {}

    /** @param sequence of the first stream record that the changes bring */
    default void append(List<Change> changes, Actor actor, Instant time, long sequence) {}

    /** Writes what is there anew where most of what was kept is history. */
    default void compact(Database database) {}

    /** Returns when all that this thread told is kept; called without the lock. */
    default void await() {}
}
