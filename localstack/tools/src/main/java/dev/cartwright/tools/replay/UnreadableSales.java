package dev.cartwright.tools.replay;

import dev.cartwright.tools.CommandFailure;

/** A file is not what the replay can read; the message names the file and the record. */
final class UnreadableSales extends CommandFailure {

    private static final long serialVersionUID = 1;

    UnreadableSales(String message, Throwable cause) {
        super(message, cause);
    }
}
