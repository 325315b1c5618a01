package dev.cartwright.dynamodb.stream;

import dev.cartwright.dynamodb.value.Document;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change as a stream keeps it.
 *
 * @param visible when readers may see it
 */
public record StreamRecord(
        long sequence,
        Document keys,
        @Nullable Document before,
        @Nullable Document after,
        Actor actor,
        Instant time,
        Instant visible) {

    /** Who made a change. */
    public enum Actor {
        CALLER,
        TIME_TO_LIVE
    }
}
