package dev.cartwright.kit.lambda;

/** An event for none of the function's operations: its template or its caller is wrong. */
final class UnknownEvent extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownEvent(String message) {
        super(message);
    }
}
