package dev.cartwright.dynamodb.table;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When readers see a change: null for at once.
 *
 * @param read by eventually consistent reads of the table
 * @param index in global indexes
 */
public record Lag(@Nullable Instant read, @Nullable Instant index) {

    public static final Lag NONE = new Lag(null, null);

    public static Lag at(Instant now, Duration read, Duration index) {
        return read.isZero() && index.isZero()
                ? NONE
                : new Lag(read.isZero() ? null : now.plus(read), index.isZero() ? null : now.plus(index));
    }
}
