package dev.cartwright.tools;

/** A command cannot do what it was asked for; the message alone tells the user why. */
public class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CommandFailure(String message) {
        super(message);
    }

    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
