package dev.cartwright.tools;

/** A check's prerequisite is missing on this machine; the message says in one line how to install it. */
public final class MissingEngine extends CommandFailure {

    /** {@code EX_UNAVAILABLE} of sysexits.h: neither passed nor failed. */
    public static final int EXIT_CODE = 69;

    private static final long serialVersionUID = 1;

    public MissingEngine(String message) {
        super(message);
    }
}
