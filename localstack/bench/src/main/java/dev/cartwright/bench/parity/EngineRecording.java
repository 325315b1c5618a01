package dev.cartwright.bench.parity;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The recording on one engine.
 *
 * @param documents what each function and each caller received, by name: {@code "api"}, {@code "answer 201"}
 */
record EngineRecording(String engine, Map<String, JsonNode> documents) {}
