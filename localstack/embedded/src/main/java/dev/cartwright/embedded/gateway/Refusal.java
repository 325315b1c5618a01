package dev.cartwright.embedded.gateway;

import java.util.stream.Stream;

/** A response of the gateway itself instead of the function's: one of API Gateway's gateway responses. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String validationError;

    /**
     * The gateway responses, with AWS's status, message and error type. Those that AWS lets nobody define by their own name get
     * {@code DEFAULT_4XX} or {@code DEFAULT_5XX}.
     */
    enum Kind {
        BAD_REQUEST(400, "Bad Request", "BadRequestException"),
        BAD_REQUEST_BODY(400, "Invalid request body", "BadRequestException"),
        BAD_REQUEST_PARAMETERS(400, "Missing required request parameters", "BadRequestException"),
        UNAUTHORIZED(401, "Unauthorized", "UnauthorizedException"),
        ACCESS_DENIED(
                403,
                "User is not authorized to access this resource with an explicit deny in an identity-based policy",
                "AccessDeniedException"),
        /** The path has the stage of no API. */
        FORBIDDEN(403, "Forbidden", "ForbiddenException"),
        /** No such path or method, and an Authorization header, which AWS then takes for a signature. */
        INVALID_SIGNATURE(
                403,
                "Invalid key=value pair (missing equal-sign) in Authorization header",
                "IncompleteSignatureException"),
        /** No such path or method. */
        MISSING_AUTHENTICATION_TOKEN(403, "Missing Authentication Token", "MissingAuthenticationTokenException"),
        REQUEST_TOO_LARGE(413, "HTTP content length exceeded 10485760 bytes.", "RequestTooLargeException"),
        URI_TOO_LONG(414, "Request URI too long", "RequestUriTooLongException"),
        HEADERS_TOO_LARGE(431, "HTTP header is larger than 10240 bytes.", "RequestTooLargeException"),
        AUTHORIZER_FAILURE(500, "Internal server error", "InternalServerErrorException"),
        AUTHORIZER_CONFIGURATION_ERROR(500, "Internal server error", "AuthorizerConfigurationException"),
        DEFAULT_5XX(502, "Internal server error", "InternalServerErrorException"),
        INTEGRATION_TIMEOUT(504, "Endpoint request timed out", "InternalServerErrorException");

        private final int status;
        private final String message;
        private final String errorType;

        Kind(int status, String message, String errorType) {
            this.status = status;
            this.message = message;
            this.errorType = errorType;
        }

        int status() {
            return status;
        }

        String message() {
            return message;
        }

        /** The value of {@code x-amzn-ErrorType}. */
        String errorType() {
            return errorType;
        }

        /** For what the HTTP server itself refuses. */
        static Kind ofStatus(int status) {
            return Stream.of(REQUEST_TOO_LARGE, URI_TOO_LONG, HEADERS_TOO_LARGE)
                    .filter(kind -> kind.status == status)
                    .findFirst()
                    .orElse(status == 500 ? DEFAULT_5XX : BAD_REQUEST);
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
