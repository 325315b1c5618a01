package dev.cartwright.dynamodb.operation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The labels of streams: when they began, to the millisecond. */
final class StreamLabels {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private StreamLabels() {}

    static String of(Instant time) {
        return FORMAT.format(time);
    }
}
