package dev.cartwright.embedded.source;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One change of a table.
 *
 * @param event the record in Lambda's format
 */
record StreamRecord(String sequenceNumber, Instant created, JsonNode event) {}
