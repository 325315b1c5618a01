package dev.cartwright.kit.value;

/**
 * An input value that breaks a rule. A value's constructor throws it; the edge answers 422 with the JSON pointer, or sends
 * the message to the dead letters. The text reaches the client, so it must not contain the value itself.
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
