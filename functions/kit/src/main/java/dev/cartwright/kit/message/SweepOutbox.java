package dev.cartwright.kit.message;

import dev.cartwright.kit.core.Tick;
import dev.cartwright.kit.store.OutboxRow;
import dev.cartwright.kit.value.Ids;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Publishes what the stream missed: messages older than a minute that are still in the table. */
public final class SweepOutbox implements Consumer<Tick> {

    private static final Duration GRACE = Duration.ofMinutes(1);

    private final Outbox outbox;

    public SweepOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void accept(Tick tick) {
        String before = new Ids(InstantSource.fixed(tick.time().minus(GRACE))).next("evt");
        OutboxRow.partitions().forEach(partition -> sweep(partition, before));
    }

    private void sweep(String partition, String before) {
        List<OutboxRow> waiting = outbox.waiting(partition, before);
        while (!waiting.isEmpty()) {
            if (!outbox.publish(waiting).isEmpty()) {
                return;
            }
            waiting = outbox.waiting(partition, before);
        }
    }
}
