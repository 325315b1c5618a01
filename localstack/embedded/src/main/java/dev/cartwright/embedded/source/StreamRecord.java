package dev.cartwright.embedded.source;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One change of a table.
 *
 * @param event the record as Lambda gives it to a function
 */
record StreamRecord(String sequenceNumber, Instant created, JsonNode event) {}
