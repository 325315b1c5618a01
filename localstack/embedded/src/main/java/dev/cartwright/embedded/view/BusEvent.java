package dev.cartwright.embedded.view;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An event that was put on a bus.
 *
 * @param trace its trace id; empty if it has none
 * @param rules the names of the rules that matched
 * @param event the whole envelope as delivered
 */
public record BusEvent(
        String id,
        Instant time,
        String bus,
        String source,
        String detailType,
        String trace,
        List<String> rules,
        JsonNode event) {}
