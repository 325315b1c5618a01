package dev.cartwright.tools.parity;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What was seen on one engine.
 *
 * @param documents what each function received and what each caller got, by name: {@code "api"}, {@code "answer 201"}
 */
record Seen(String engine, Map<String, JsonNode> documents) {}
