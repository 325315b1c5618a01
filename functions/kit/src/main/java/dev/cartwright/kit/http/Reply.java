package dev.cartwright.kit.http;

import dev.cartwright.kit.core.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A function's response.
 *
 * @param body a record for JSON, a {@link Problem}, or null for no body
 */
public record Reply(
        int status, Map<String, String> headers, @Nullable Object body) {

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply ok(Object body) {
        return new Reply(200, Map.of(), body);
    }

    public static Reply created(String location, Object body) {
        return new Reply(201, Map.of("Location", location), body);
    }

    /** Accepted; {@code Location} shows the progress from {@code Retry-After} on, the shortest time that it can express. */
    public static Reply accepted(String location, Object body) {
        return new Reply(202, Map.of("Location", location, "Retry-After", "1"), body);
    }

    public static Reply noContent() {
        return new Reply(204, Map.of(), null);
    }

    public static Reply refused(Problem problem) {
        return new Reply(problem.type().status(), Map.of(), problem);
    }

    public static Reply unavailable(Duration retryAfter) {
        return refused(EdgeProblem.UNAVAILABLE.about("Try again later; nothing was changed."))
                .with("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
    }

    public Reply with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }

    /** Sets the version as {@code ETag}; the edge answers 304 when the client has it already. */
    public Reply withVersion(long version) {
        return with("ETag", ETag.of(version));
    }

    /** The same for a body that changes although its row does not: no 304 hides what others have changed in it. */
    public Reply withVersionAndBody(long version) {
        return with("ETag", ETag.of(version, Json.bytes(Objects.requireNonNull(body))));
    }
}
