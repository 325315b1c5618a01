package dev.cartwright.embedded.events;

import java.time.Instant;
import java.util.List;

/**
 * An event that was put on a bus.
 *
 * @param bus its name
 * @param time when it was put
 * @param trace its trace id; empty if it has none
 * @param rules the names of the rules that matched
 * @param json the whole event as delivered
 */
public record KeptEvent(
        String bus,
        Instant time,
        String id,
        String source,
        String detailType,
        String trace,
        List<String> rules,
        String json) {}
