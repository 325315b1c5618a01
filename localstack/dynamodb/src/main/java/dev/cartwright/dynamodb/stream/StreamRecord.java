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

    /** By the sizes of items. */
    public long bytes() {
        return (long) keys.itemBytes() + bytes(before) + bytes(after);
    }

    private static int bytes(@Nullable Document image) {
        return image == null ? 0 : image.itemBytes();
    }

    /** Who made a change. */
    public enum Actor {
        CALLER,
        TIME_TO_LIVE
    }
}
