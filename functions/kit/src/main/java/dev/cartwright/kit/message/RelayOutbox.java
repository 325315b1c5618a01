package dev.cartwright.kit.message;

import java.util.Set;
import java.util.function.Function;

/** Publishes outbox rows as the stream brings them. */
public final class RelayOutbox implements Function<StreamBatch, StreamBatch.Failed> {

    private final Outbox outbox;

    public RelayOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public StreamBatch.Failed apply(StreamBatch batch) {
        Set<String> refused = outbox.publish(
                batch.entries().stream().map(StreamBatch.Entry::message).toList());
        return new StreamBatch.Failed(batch.entries().stream()
                .filter(entry -> refused.contains(entry.message().id()))
                .map(StreamBatch.Entry::sequenceNumber)
                .toList());
    }
}
