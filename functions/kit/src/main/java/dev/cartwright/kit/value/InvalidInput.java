package dev.cartwright.kit.value;

/** A value from outside that breaks a rule; a value's constructor throws it, the edge answers 422 or parks the message. */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    public InvalidInput(String message) {
        super(message);
    }
}
