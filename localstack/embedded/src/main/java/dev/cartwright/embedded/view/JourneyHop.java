package dev.cartwright.embedded.view;

import dev.cartwright.embedded.function.JournalEntry;
import java.util.List;

/**
 * One invocation within a journey.
 *
 * @param calls to AWS's services and other APIs while it ran
 * @param logs what it printed; at most its last 200 lines
 * @param payloads whether its event and answer are still kept
 */
public record JourneyHop(JournalEntry invocation, List<ServiceUse> calls, List<PrintedLine> logs, boolean payloads) {}
