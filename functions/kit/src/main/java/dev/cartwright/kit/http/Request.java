package dev.cartwright.kit.http;

import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;

/**
 * A request of an authorized caller; the body is not parsed yet.
 *
 * @param query each parameter's values, one or more
 * @param headers by lower-case name; the values of a repeated header as one list (RFC 9110 §5.3)
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

    /**
     * A parameter of the path as a value. There is no other way to read one, because they become keys.
     *
     * @param type a value's constructor, which throws {@link InvalidInput} for a text that cannot be one
     * @param missing the problem, of status 404, that answers such a text
     */
    public <T> T pathParameter(String name, Function<String, T> type, ProblemType missing) {
        String text = pathParameters.get(name);
        if (text == null) {
            throw new IllegalStateException("the route has no {" + name + "}");
        }
        try {
            return type.apply(text);
        } catch (InvalidInput impossible) {
            throw new Refused(missing.about(impossible.getMessage() + "."));
        }
    }

    /** The problem of what an operation found wrong with the request: of a body the field, of a parameter that it is one. */
    Problem problem(InvalidInput invalid) {
        return method.equals("GET")
                ? EdgeProblem.INVALID_REQUEST.about(String.valueOf(invalid.getMessage()))
                : StrictBody.broken(this, invalid);
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

    /** {@code ?cursor=}, from {@link Page}; the list that gets it refuses one that is not its own. */
    public Optional<Cursor> cursor() {
        return query("cursor").map(Cursor::new);
    }

    /** {@code ?limit=}, 1 to 100; the default is 20. */
    public int limit() {
        String text = query("limit").orElse(Integer.toString(PAGE));
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > LARGEST_PAGE) {
            throw new InvalidInput("limit is a whole number from 1 to " + LARGEST_PAGE);
        }
        return Integer.parseInt(text);
    }

    /** Which versions {@code If-Match} accepts; 428 without the header. */
    public LongPredicate ifMatch() {
        return ETag.ifMatch(this);
    }
}
