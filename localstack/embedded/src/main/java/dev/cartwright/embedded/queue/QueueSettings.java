package dev.cartwright.embedded.queue;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where ElasticMQ's queues are said to be.
 *
 * @param awsPort the port of the endpoint that queue URLs name
 * @param data the folder that keeps queues and messages; in memory where empty
 */
public record QueueSettings(int awsPort, String region, String account, Optional<Path> data) {}
