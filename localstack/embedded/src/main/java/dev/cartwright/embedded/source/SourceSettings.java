package dev.cartwright.embedded.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How event source mappings run.
 *
 * @param data the folder that keeps how far streams were read
 * @param redeliverAfter how soon the messages of a failed function come again; after their visibility timeout where empty
 * @param queueConcurrency batches of one queue at once, each of which needs a process of its function
 */
public record SourceSettings(
        String region, String account, Optional<Path> data, Optional<Duration> redeliverAfter, int queueConcurrency) {}
