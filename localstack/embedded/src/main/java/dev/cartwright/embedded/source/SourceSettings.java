package dev.cartwright.embedded.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings of event source mappings.
 *
 * @param data the folder that keeps stream positions
 * @param redeliverAfter when the messages of a failed function are redelivered; after their visibility timeout if empty
 * @param queueConcurrency concurrent batches of one queue, each of which needs a process of its function
 */
public record SourceSettings(
        String region, String account, Optional<Path> data, Optional<Duration> redeliverAfter, int queueConcurrency) {}
