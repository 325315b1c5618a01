package dev.cartwright.tools.sam;

import dev.cartwright.tools.events.EventTrial.Verdict;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** Counts verdicts and prints failed ones. */
final class VerdictCounts implements Consumer<Verdict> {

    private final PrintWriter out;
    private int passed;
    private int failed;

    VerdictCounts(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void accept(Verdict verdict) {
        if (verdict.passed()) {
            passed++;
            return;
        }
        failed++;
        out.println("FAIL  " + verdict.what());
        verdict.differences().forEach(difference -> out.println("      " + difference));
        out.flush();
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Prints the counts since the last call, in one line. */
    synchronized void conclude(String what) {
        out.printf("%s: %d passed, %d failed%n", what, passed, failed);
        out.flush();
    }

    synchronized int failed() {
        return failed;
    }

    synchronized int passed() {
        return passed;
    }
}
