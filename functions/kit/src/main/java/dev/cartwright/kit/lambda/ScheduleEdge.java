package dev.cartwright.kit.lambda;

import dev.cartwright.kit.core.Edge;
import dev.cartwright.kit.core.Invocation;
import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.core.Tick;
import dev.cartwright.kit.store.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs the sweep of a schedule: the name of the schedule's rule ends with a hyphen and the sweep's name. */
final class ScheduleEdge implements Edge {

    private final Map<String, Consumer<Object>> sweeps;
    private final Supplier<Transactions> transactions;

    /** @param sweeps by the names of their operations */
    ScheduleEdge(Map<String, Consumer<Object>> sweeps, Supplier<Transactions> transactions) {
        this.sweeps = sweeps;
        this.transactions = transactions;
    }

    /** The parts of EventBridge's scheduled event that we use; {@code resources} contains the ARN of the rule. */
    record Event(Instant time, List<String> resources) {}

    @Override
    public byte[] handle(byte[] bytes, Invocation invocation) {
        Event event = Json.read(bytes, Event.class);
        String operation = operation(event);
        invocation.work(operation, invocation.trace(), work -> {
            Consumer<Object> sweep = sweeps.get(operation);
            if (sweep == null) {
                throw new UnknownEvent("the schedule " + operation + " is none of " + sweeps.keySet());
            }
            transactions.get().run(() -> sweep.accept(new Tick(event.time(), work.deadline())));
            return operation;
        });
        return "{}".getBytes(StandardCharsets.UTF_8);
    }

    private static String operation(Event event) {
        String rule = event.resources().isEmpty() ? "" : event.resources().getFirst();
        return rule.substring(rule.lastIndexOf('-') + 1);
    }

    /** No caller waits for a sweep, and the host primes the table. */
    @Override
    public void prime(Invocation invocation) {}
}
