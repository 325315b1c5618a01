package dev.cartwright.embedded.queue;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The identity of ElasticMQ's queues.
 *
 * @param awsPort the port of the endpoint in queue URLs
 * @param data the folder that keeps queues and messages; in memory if empty
 */
public record QueueSettings(int awsPort, String region, String account, Optional<Path> data) {}
