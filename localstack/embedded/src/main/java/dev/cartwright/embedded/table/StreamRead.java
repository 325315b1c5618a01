package dev.cartwright.embedded.table;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The result of reading a stream.
 *
 * @param records as DynamoDB Streams' {@code GetRecords} returns them
 */
public record StreamRead(List<JsonNode> records, StreamPosition next) {}
