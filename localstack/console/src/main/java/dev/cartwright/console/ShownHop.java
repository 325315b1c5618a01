package dev.cartwright.console;

import dev.cartwright.embedded.view.JourneyHop;
import dev.cartwright.embedded.view.Masking;
import dev.cartwright.embedded.view.Payloads;
import dev.cartwright.embedded.view.PrintedLine;
import java.util.List;
import java.util.Optional;

/**
 * One hop of a journey in full.
 *
 * @param event empty if it is no longer kept
 * @param answer empty likewise
 */
public record ShownHop(
        JourneyHop hop,
        Optional<PayloadText> event,
        Optional<PayloadText> answer,
        List<PrintedLine> logs,
        boolean unmasked) {

    static ShownHop of(JourneyHop hop, Optional<Payloads> payloads, boolean unmasked) {
        return new ShownHop(
                hop,
                payloads.map(kept -> PayloadText.of(kept.event(), unmasked)),
                payloads.map(kept -> PayloadText.of(kept.answer(), unmasked)),
                unmasked
                        ? hop.logs()
                        : hop.logs().stream().map(ShownHop::masked).toList(),
                unmasked);
    }

    /** What is asked before an unmasked copy is made; empty for a masked one, which needs no question. */
    public String question(String what) {
        return unmasked ? what + " with its secrets, tokens and addresses?" : "";
    }

    public boolean isRequest() {
        return hop.invocation().trigger().contains(" /");
    }

    public boolean failed() {
        return !hop.invocation().error().isEmpty();
    }

    private static PrintedLine masked(PrintedLine line) {
        return new PrintedLine(
                line.number(), line.time(), line.function(), line.trace(), line.level(), Masking.mask(line.text()));
    }
}
