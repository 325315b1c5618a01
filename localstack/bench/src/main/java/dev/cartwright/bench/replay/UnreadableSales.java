package dev.cartwright.bench.replay;

import dev.cartwright.tools.CommandFailure;

/** A file cannot be parsed; the message names the file and the record. */
final class UnreadableSales extends CommandFailure {

    private static final long serialVersionUID = 1;

    UnreadableSales(String message, Throwable cause) {
        super(message, cause);
    }
}
