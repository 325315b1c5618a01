package dev.cartwright.kit.message;

import dev.cartwright.kit.store.OutboxRow;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Publishes new outbox rows as the table's stream brings them, and gives the ids of what has to be brought again. */
public final class RelayOutbox implements Function<List<OutboxRow>, Set<String>> {

    private final Outbox outbox;

    public RelayOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Set<String> apply(List<OutboxRow> messages) {
        return outbox.publish(messages);
    }
}
