package dev.cartwright.kit.value;

/**
 * A value from outside that breaks a rule; a value's constructor throws it, the edge answers 422 with the JSON pointer or
 * parks the message. The message reaches the client: never put the value itself into it.
 */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    public InvalidInput(String message) {
        super(message);
    }

    /** Throws unless the rule holds. */
    public static void unless(boolean holds, String message) {
        if (!holds) {
            throw new InvalidInput(message);
        }
    }
}
