package dev.cartwright.embedded.function;

import java.nio.charset.StandardCharsets;

/**
 * The answer of one invocation.
 *
 * @param error AWS's {@code X-Amz-Function-Error}: empty, or {@code "Unhandled"} when payload is the error document; for a
 *     throttled invocation {@code "TooManyRequestsException"}
 * @param cold whether this invocation started its process
 */
public record InvocationResult(String requestId, String error, byte[] payload, boolean cold, long durationMs) {

    private static final String THROTTLED = "TooManyRequestsException";

    /** For an event that was throttled by the function's reserved concurrency. */
    static InvocationResult throttled(String requestId) {
        byte[] document =
                "{\"Reason\":\"ReservedFunctionConcurrentInvocationLimitExceeded\",\"message\":\"Rate Exceeded.\"}"
                        .getBytes(StandardCharsets.UTF_8);
        return new InvocationResult(requestId, THROTTLED, document, false, 0);
    }

    /** Also true for a throttled invocation. */
    public boolean failed() {
        return !error.isEmpty();
    }

    public boolean wasThrottled() {
        return error.equals(THROTTLED);
    }
}
