package dev.cartwright.kit.http;

/** Problems that the edge itself may answer for any endpoint. */
public enum EdgeProblem implements ProblemType {
    MALFORMED_JSON(400, "The body is not valid JSON"),
    INVALID_BODY(400, "The body does not match the schema"),
    INVALID_REQUEST(400, "A parameter or header is invalid"),
    IDEMPOTENCY_KEY_MISSING(400, "The Idempotency-Key header is missing"),
    UNAUTHENTICATED(401, "A valid access token is required"),
    FORBIDDEN(403, "The token does not permit this"),
    NOT_FOUND(404, "Not found, or not yours"),
    REQUEST_IN_FLIGHT(409, "A request with this Idempotency-Key is in progress"),
    PRECONDITION_FAILED(412, "The resource has changed since you read it"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body must be application/json"),
    RULE_BROKEN(422, "A value breaks a rule"),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used for another request"),
    PRECONDITION_REQUIRED(428, "The If-Match header is missing"),
    INTERNAL_ERROR(500, "An internal error occurred"),
    UNAVAILABLE(503, "The service is temporarily unavailable");

    private final Meaning meaning;

    EdgeProblem(int status, String title) {
        this.meaning = new Meaning(status, title);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
