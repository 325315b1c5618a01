package dev.cartwright.embedded.function;

/**
 * The answer of one invocation.
 *
 * @param error AWS's {@code X-Amz-Function-Error}: empty, or {@code "Unhandled"} when payload is the error document
 * @param cold whether this invocation started its process
 */
public record Invocation(String requestId, String error, byte[] payload, boolean cold, long durationMs) {

    public boolean failed() {
        return !error.isEmpty();
    }
}
