package dev.cartwright.kit.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.List;
import java.util.Map;

/**
 * An error as RFC 9457 defines it; the edge adds the request's id as {@code instance}.
 *
 * @param detail specific to this occurrence; never a secret, a card or another customer's data
 * @param errors invalid fields; may be empty
 * @param members of this type of problem alone (RFC 9457 §3.2), by name
 */
public record Problem(ProblemType type, String detail, List<FieldError> errors, Map<String, Object> members) {

    public Problem {
        errors = List.copyOf(errors);
        members = Map.copyOf(members);
    }

    public Problem(ProblemType type, String detail, List<FieldError> errors) {
        this(type, detail, errors, Map.of());
    }

    /**
     * One invalid field.
     *
     * @param pointer JSON pointer into the request's body (RFC 6901): {@code /lines/0/quantity}
     */
    public record FieldError(String pointer, String detail) {}

    /** Its JSON, {@code application/problem+json}. */
    record Document(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            List<FieldError> errors,
            @JsonAnyGetter Map<String, Object> members) {}

    Document document(String requestId) {
        return new Document(
                type.uri(), type.title(), type.status(), detail, "urn:request:" + requestId, errors, members);
    }
}
