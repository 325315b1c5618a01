package dev.cartwright.embedded.source;

import dev.cartwright.embedded.queue.Queue;
import dev.cartwright.template.resource.Declared;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The retry limits of a stream's mapping.
 *
 * @param maximumAttempts -1 for no limit, which is AWS's default and blocks the stream behind a record that always fails
 * @param maximumAge empty for no limit
 * @param bisects whether a failed batch is split in two
 * @param onFailure the destination of AWS's description of a discarded batch
 */
record StreamRetries(int maximumAttempts, Optional<Duration> maximumAge, boolean bisects, Optional<Queue> onFailure) {

    static StreamRetries of(Declared mapping, Function<String, Queue> queueByArn) {
        int age = mapping.number("MaximumRecordAgeInSeconds", -1);
        return new StreamRetries(
                mapping.number("MaximumRetryAttempts", -1),
                age < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(age)),
                mapping.flag("BisectBatchOnFunctionError", false),
                mapping.child("DestinationConfig")
                        .only("OnFailure")
                        .child("OnFailure")
                        .maybeText("Destination")
                        .map(queueByArn));
    }

    boolean exhausted(RecordBatch batch) {
        return maximumAttempts >= 0 && batch.retries() >= maximumAttempts;
    }
}
