package dev.cartwright.tools.parity;

import dev.cartwright.tools.events.AwsCalls;
import java.net.URI;

/**
 * The recording functions on one engine.
 *
 * @param engine {@code "embedded"}
 * @param api where the API's paths begin
 * @param aws where its services answer
 * @param records the URL of the queue with what functions received
 * @param sources whether the engine feeds functions from queues, streams and schedules
 */
record Site(String engine, URI api, AwsCalls aws, String records, String table, String bus, boolean sources) {}
