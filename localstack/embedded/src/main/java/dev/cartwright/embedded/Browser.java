package dev.cartwright.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Opens an address in the user's browser, by the command that the system has for it. */
final class Browser {

    private static final List<String> COMMANDS = List.of("xdg-open", "open");

    private final PrintStream err;

    Browser(PrintStream err) {
        this.err = err;
    }

    void open(String url) {
        if (COMMANDS.stream().noneMatch(command -> runs(command, url))) {
            err.println("up: found no browser (neither xdg-open nor open); open " + url);
        }
    }

    private static boolean runs(String command, String url) {
        try {
            new ProcessBuilder(command, url)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException missing) {
            return false;
        }
    }
}
