package dev.cartwright.embedded;

import java.io.IOException;

/** A port that the stack needs is in use. */
public final class PortTaken extends IOException {

    private static final long serialVersionUID = 1;

    private final int port;

    PortTaken(int port, String option, Throwable cause) {
        super("port %d is taken; stop what listens there, or choose another with %s".formatted(port, option), cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
