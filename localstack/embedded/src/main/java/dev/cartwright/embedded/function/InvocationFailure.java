package dev.cartwright.embedded.function;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lambda's answer when a function gave none.
 *
 * @param type AWS's error type: {@code "Runtime.ExitError"}, {@code "Sandbox.Timedout"}
 * @param document AWS's error document
 */
record InvocationFailure(String type, byte[] document) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The function's own error document. */
    static InvocationFailure reported(byte[] document) {
        try {
            String type = JSON.readTree(document).path("errorType").asString("Function.Error");
            return new InvocationFailure(type, document);
        } catch (JacksonException unreadable) {
            return of("Function.Error", new String(document, StandardCharsets.UTF_8));
        }
    }

    static InvocationFailure exited(String requestId, int exitCode) {
        String how = exitCode > 128 ? "signal: " + (exitCode - 128) : "exit status " + exitCode;
        return of("Runtime.ExitError", "RequestId: " + requestId + " Error: Runtime exited with error: " + how);
    }

    static InvocationFailure timedOut(String requestId, Duration limit) {
        String seconds = String.format(Locale.ROOT, "%.2f", limit.toMillis() / 1000.0);
        return of(
                "Sandbox.Timedout", "RequestId: " + requestId + " Error: Task timed out after " + seconds + " seconds");
    }

    static InvocationFailure of(String type, String message) {
        ObjectNode document = JSON.createObjectNode().put("errorType", type).put("errorMessage", message);
        return new InvocationFailure(type, JSON.writeValueAsBytes(document));
    }
}
