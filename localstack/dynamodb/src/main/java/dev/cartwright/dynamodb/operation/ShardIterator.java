package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** A place in a stream, as text that a caller keeps. */
record ShardIterator(String stream, long position, Instant created) {

    private static final String SEPARATOR = "|";

    String text() {
        String plain = position + SEPARATOR + created.toEpochMilli() + SEPARATOR + stream;
        return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static ShardIterator parse(String text) {
        try {
            String plain = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
            int first = plain.indexOf(SEPARATOR);
            int second = plain.indexOf(SEPARATOR, first + 1);
            return new ShardIterator(
                    plain.substring(second + 1),
                    Long.parseLong(plain.substring(0, first)),
                    Instant.ofEpochMilli(Long.parseLong(plain.substring(first + 1, second))));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Problems.validation("Invalid ShardIterator");
        }
    }
}
