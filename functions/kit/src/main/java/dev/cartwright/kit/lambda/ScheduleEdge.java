package dev.cartwright.kit.lambda;

import dev.cartwright.kit.store.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;

/** Runs a sweep each time a schedule fires. */
final class ScheduleEdge implements Edge {

    private final Consumer<Object> sweep;
    private final Transactions transactions;

    ScheduleEdge(Consumer<Object> sweep, Transactions transactions) {
        this.sweep = sweep;
        this.transactions = transactions;
    }

    /** EventBridge's scheduled event, as far as we read it. */
    record Event(Instant time) {}

    @Override
    public byte[] handle(byte[] event, Invocation invocation) {
        var tick = new Tick(Json.read(event, Event.class).time());
        transactions.run(() -> sweep.accept(tick));
        return "{}".getBytes(StandardCharsets.UTF_8);
    }

    /** A sweep has no caller who waits; the host primes the table. */
    @Override
    public void prime(Invocation invocation) {}
}
