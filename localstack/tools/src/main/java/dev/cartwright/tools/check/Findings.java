package dev.cartwright.tools.check;

import dev.cartwright.tools.CommandFailure;
import java.io.PrintStream;

/** The findings of a check, printed immediately. */
final class Findings {

    private final PrintStream out;
    private int passed;
    private int failed;

    Findings(PrintStream out) {
        this.out = out;
    }

    /** A claim to verify. */
    @FunctionalInterface
    interface Claim {

        /** @throws CommandFailure that describes the difference */
        void verify();
    }

    /** Verifies a claim; returns whether it holds. */
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

    /** Prints a note about the next claims. */
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

    /** Prints the counts; returns the exit code. */
    int conclude(String name) {
        out.printf("%s: %d passed, %d failed%n", name, passed, failed);
        return failed == 0 ? 0 : 1;
    }
}
