package dev.cartwright.embedded.table;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What was found behind a position in a stream.
 *
 * @param records as DynamoDB Streams' {@code GetRecords} returns them
 */
public record StreamRead(List<JsonNode> records, StreamPosition next) {}
