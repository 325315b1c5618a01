package dev.cartwright.dynamodb.engine;

import dev.cartwright.dynamodb.stream.StreamRecord.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes that happen together.
 *
 * @param changes those that change something
 * @param sequences of their stream records, one for each change
 * @param token of the transaction that they are, if it has one
 */
public record Commit(
        List<Change> changes,
        long[] sequences,
        Actor actor,
        Instant time,
        @Nullable ClientToken token) {}
