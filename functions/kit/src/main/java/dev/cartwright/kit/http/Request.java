package dev.cartwright.kit.http;

import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request of an authorized caller; the body is not parsed yet.
 *
 * @param query each parameter's values, one or more
 * @param headers by lower-case name; the last value of a repeated header
 * @param body the raw bytes, decoded if the gateway sent base64
 * @param schema of the body
 */
@SuppressWarnings("ArrayRecordComponent") // The raw bytes; nobody compares requests.
public record Request(
        String method,
        String path,
        Map<String, String> pathParameters,
        Map<String, List<String>> query,
        Map<String, String> headers,
        byte[] body,
        BodySchema schema,
        Caller caller) {

    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;

    /** The body as a record; an invalid body is a 4xx with a specific problem. */
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

    /** The last value of a query parameter. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).map(List::getLast);
    }

    /** All values of a query parameter, in their order. */
    public List<String> queries(String name) {
        return query.getOrDefault(name, List.of());
    }

    /** @param name in lower case */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** {@code ?cursor=}, from {@link Page}. */
    public Optional<Cursor> cursor() {
        try {
            return query("cursor").map(Cursor::parse);
        } catch (InvalidInput invalid) {
            throw new Refused(EdgeProblem.INVALID_REQUEST.about(String.valueOf(invalid.getMessage())));
        }
    }

    /** {@code ?limit=}, 1 to 100; the default is 20. */
    public int limit() {
        String text = query("limit").orElse(Integer.toString(PAGE));
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > LARGEST_PAGE) {
            throw new Refused(EdgeProblem.INVALID_REQUEST.about("limit is a whole number from 1 to " + LARGEST_PAGE));
        }
        return Integer.parseInt(text);
    }

    /** The version in {@code If-Match}; 428 without the header, 412 for a weak or foreign tag. */
    public long ifMatch() {
        return ETag.ifMatch(this);
    }
}
