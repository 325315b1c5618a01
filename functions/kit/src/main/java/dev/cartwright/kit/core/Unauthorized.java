package dev.cartwright.kit.core;

import java.io.PrintWriter;

/**
 * An authorizer's refusal of a token: API Gateway maps exactly this message to 401, and every other error to 500. It has no stack
 * trace, which Lambda would log: anybody can send wrong tokens, and log lines cost money.
 */
public final class Unauthorized extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unauthorized() {
        super("Unauthorized", null, false, false);
    }

    /** Prints nothing: the runtime logs the message and the type by itself. */
    @Override
    public void printStackTrace(PrintWriter writer) {}
}
