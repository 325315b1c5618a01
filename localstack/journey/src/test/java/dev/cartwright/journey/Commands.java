package dev.cartwright.journey;

import dev.cartwright.tools.Tools;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** The commands of an operator, on the running shop. */
final class Commands {

    private Commands() {}

    /** What a command printed, errors included, and how it ended. */
    record Outcome(int exit, String printed) {}

    static Outcome run(String... words) {
        var printed = new StringWriter();
        var out = new PrintWriter(printed, true);
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--url", Shop.stack().url()));
        int exit = Tools.commandLine().setOut(out).setErr(out).execute(arguments.toArray(String[]::new));
        return new Outcome(exit, printed.toString());
    }
}
