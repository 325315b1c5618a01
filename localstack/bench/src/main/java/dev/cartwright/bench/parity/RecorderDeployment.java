package dev.cartwright.bench.parity;

import dev.cartwright.tools.aws.AwsCalls;
import java.net.URI;

/**
 * The recording functions on one engine.
 *
 * @param engine {@code "embedded"}
 * @param api the base URL of the API
 * @param aws the endpoint of its services
 * @param records the URL of the queue with the recordings
 * @param sources whether the engine delivers events from queues, streams and schedules
 */
record RecorderDeployment(
        String engine, URI api, AwsCalls aws, String records, String table, String bus, boolean sources) {}
