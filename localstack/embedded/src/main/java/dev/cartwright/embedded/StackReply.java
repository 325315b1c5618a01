package dev.cartwright.embedded;

import java.util.Map;

/** An answer of the stack's own endpoints: JSON. */
record StackReply(int status, String body) {

    static StackReply of(int status, Object value) {
        return new StackReply(status, StackCall.JSON.writeValueAsString(value));
    }

    static StackReply problem(int status, String message) {
        return of(status, Map.of("message", message));
    }
}
