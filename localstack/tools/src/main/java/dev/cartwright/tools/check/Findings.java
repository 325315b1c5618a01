package dev.cartwright.tools.check;

import dev.cartwright.tools.CommandFailure;
import java.io.PrintStream;

/** What a check found, said as it is found. */
final class Findings {

    private final PrintStream out;
    private int passed;
    private int failed;

    Findings(PrintStream out) {
        this.out = out;
    }

    /** Something that must be so. */
    @FunctionalInterface
    interface Claim {

        /** @throws CommandFailure that says what is not so */
        void verify();
    }

    /** Returns whether it is so. */
    boolean claim(String what, Claim claim) {
        try {
            claim.verify();
            passed++;
            out.println("  ok    " + what);
            return true;
        } catch (RuntimeException wrong) {
            failed++;
            out.println("  WRONG " + what + ": " + reason(wrong));
            return false;
        }
    }

    /** Says something about what comes next. */
    void note(String text) {
        out.println("        " + text);
    }

    private static String reason(RuntimeException wrong) {
        return wrong instanceof CommandFailure said ? String.valueOf(said.getMessage()) : wrong.toString();
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new CommandFailure(otherwise);
        }
    }

    /** Says the figure; returns the exit code. */
    int conclude(String name) {
        out.printf("%s: %d passed, %d failed%n", name, passed, failed);
        return failed == 0 ? 0 : 1;
    }
}
