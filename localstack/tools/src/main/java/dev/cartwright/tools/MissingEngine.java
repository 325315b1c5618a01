package dev.cartwright.tools;

/** What a check runs on is not on this machine; the message says in one line how to get it. */
public final class MissingEngine extends CommandFailure {

    /** {@code EX_UNAVAILABLE} of sysexits.h: neither passed nor failed. */
    public static final int EXIT_CODE = 69;

    private static final long serialVersionUID = 1;

    public MissingEngine(String message) {
        super(message);
    }
}
