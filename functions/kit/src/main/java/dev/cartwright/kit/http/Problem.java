package dev.cartwright.kit.http;

import java.util.List;

/**
 * An error as RFC 9457 defines it; the edge adds the request's id as {@code instance}.
 *
 * @param detail specific to this occurrence; never a secret, a card or another customer's data
 * @param errors invalid fields; may be empty
 */
public record Problem(ProblemType type, String detail, List<FieldError> errors) {

    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * One invalid field.
     *
     * @param pointer JSON pointer into the request's body (RFC 6901): {@code /lines/0/quantity}
     */
    public record FieldError(String pointer, String detail) {}

    /** Its JSON, {@code application/problem+json}. */
    record Document(String type, String title, int status, String detail, String instance, List<FieldError> errors) {}

    Document document(String requestId) {
        return new Document(type.uri(), type.title(), type.status(), detail, "urn:request:" + requestId, errors);
    }
}
