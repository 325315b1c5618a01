package dev.cartwright.embedded.gateway;

/** A response of the gateway itself instead of the function's: one of API Gateway's gateway responses. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String validationError;

    /** The supported gateway responses, with AWS's status and message. */
    enum Kind {
        BAD_REQUEST_BODY(400, "Invalid request body"),
        BAD_REQUEST_PARAMETERS(400, "Missing required request parameters"),
        UNAUTHORIZED(401, "Unauthorized"),
        ACCESS_DENIED(
                403,
                "User is not authorized to access this resource with an explicit deny in an identity-based policy"),
        MISSING_AUTHENTICATION_TOKEN(403, "Missing Authentication Token"),
        REQUEST_TOO_LARGE(413, "Request Too Long"),
        AUTHORIZER_FAILURE(500, "Internal server error"),
        AUTHORIZER_CONFIGURATION_ERROR(500, "Internal server error"),
        DEFAULT_5XX(502, "Internal server error"),
        INTEGRATION_TIMEOUT(504, "Endpoint request timed out");

        private final int status;
        private final String message;

        Kind(int status, String message) {
            this.status = status;
            this.message = message;
        }

        int status() {
            return status;
        }

        String message() {
            return message;
        }
    }

    Refusal(Kind kind) {
        this(kind, "");
    }

    /** @param validationError the validator's result, for {@code $context.error.validationErrorString} */
    Refusal(Kind kind, String validationError) {
        super(kind.message(), null, false, false);
        this.kind = kind;
        this.validationError = validationError;
    }

    Kind kind() {
        return kind;
    }

    String message() {
        return kind == Kind.BAD_REQUEST_PARAMETERS && !validationError.isEmpty()
                ? kind.message() + ": [" + validationError + "]"
                : kind.message();
    }

    String validationError() {
        return validationError;
    }
}
