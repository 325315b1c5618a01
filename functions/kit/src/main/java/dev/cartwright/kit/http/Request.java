package dev.cartwright.kit.http;

import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.InvalidInput;
import java.util.Map;
import java.util.Optional;

/**
 * A request that passed the edge: the caller may call this endpoint, the body is not yet read.
 *
 * @param headers by lower-case name; of a repeated one the last
 * @param body the raw bytes, decoded where the gateway sent base64
 */
@SuppressWarnings("ArrayRecordComponent") // The raw bytes; nobody compares requests.
public record Request(
        String method,
        String path,
        Map<String, String> pathParameters,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body,
        Caller caller) {

    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;

    /** The body as a record; every way in which it is not one is a 4xx of its own. */
    public <T> T body(Class<T> type) {
        return StrictBody.read(this, type);
    }

    public String pathParameter(String name) {
        String value = pathParameters.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no {" + name + "}");
        }
        return value;
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** @param name in lower case */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** {@code ?cursor=}, as {@link Page} gave it. */
    public Optional<Cursor> cursor() {
        try {
            return query("cursor").map(Cursor::parse);
        } catch (InvalidInput invalid) {
            throw new Refused(EdgeProblem.INVALID_REQUEST.about(String.valueOf(invalid.getMessage())));
        }
    }

    /** {@code ?limit=}, 1 to 100, 20 without it. */
    public int limit() {
        String text = query.getOrDefault("limit", Integer.toString(PAGE));
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > LARGEST_PAGE) {
            throw new Refused(EdgeProblem.INVALID_REQUEST.about("limit is a whole number from 1 to " + LARGEST_PAGE));
        }
        return Integer.parseInt(text);
    }

    /** The version that {@code If-Match} names; without the header 428, with a weak or foreign tag 412. */
    public long ifMatch() {
        return ETag.ifMatch(this);
    }
}
