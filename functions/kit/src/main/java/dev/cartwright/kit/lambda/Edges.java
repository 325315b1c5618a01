package dev.cartwright.kit.lambda;

import dev.cartwright.kit.core.Edge;
import dev.cartwright.kit.core.Invocation;
import dev.cartwright.kit.http.HttpEdge;
import dev.cartwright.kit.http.HttpEdge.Endpoint;
import dev.cartwright.kit.message.QueueEdge;
import dev.cartwright.kit.message.QueueEdge.Subscription;
import dev.cartwright.kit.message.StreamEdge;
import dev.cartwright.kit.store.Transactions;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The edges of one function, by the kind of event. */
final class Edges implements Edge {

    /** Returns an operation by its name and builds it on first use. */
    interface Catalog {
        Function<Object, Object> function(String operation);

        Consumer<Object> consumer(String operation);
    }

    private final Map<EventKind, Edge> byKind = new EnumMap<>(EventKind.class);
    private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
    private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
    private final Map<String, Consumer<Object>> sweeps = new LinkedHashMap<>();
    private @Nullable Edge call;

    /**
     * @param operations of this function by name
     * @throws IllegalStateException where an operation that takes every event is not alone
     */
    Edges(Map<String, Trigger> operations, Catalog catalog, Beans beans) {
        operations.forEach((name, trigger) -> add(name, trigger, catalog));
        if (!endpoints.isEmpty()) {
            byKind.put(EventKind.HTTP, new HttpEdge(endpoints, beans.get(HttpEdge.Parts.class)));
        }
        if (!subscriptions.isEmpty()) {
            byKind.put(EventKind.QUEUE, new QueueEdge(subscriptions, beans.get(QueueEdge.Parts.class)));
        }
        if (!sweeps.isEmpty()) {
            byKind.put(EventKind.SCHEDULE, new ScheduleEdge(sweeps, () -> beans.get(Transactions.class)));
        }
        if (call != null && operations.size() > 1) {
            throw new IllegalStateException(
                    "an operation with its own kind of event must be alone in its function, but this one hosts "
                            + operations.keySet());
        }
    }

    private void add(String name, Trigger trigger, Catalog catalog) {
        Function<Object, Object> function = input -> catalog.function(name).apply(input);
        Consumer<Object> consumer = input -> catalog.consumer(name).accept(input);
        switch (trigger) {
            case Trigger.Http(var route, var access, var effect) ->
                endpoints.put(route, new Endpoint(name, access, effect, function));
            case Trigger.Queue(var source, var type) ->
                subscriptions.put(type.name(), new Subscription(name, "cartwright." + source, type, consumer));
            case Trigger.Schedule() -> sweeps.put(name, consumer);
            case Trigger.Stream() -> byKind.put(EventKind.STREAM, new StreamEdge(name, function));
            case Trigger.Call ownShape -> call = new JsonEdge(name, ownShape, function);
        }
    }

    @Override
    public byte[] handle(byte[] event, Invocation invocation) {
        return edge(event).handle(event, invocation);
    }

    private Edge edge(byte[] event) {
        if (call != null) {
            return call;
        }
        Optional<EventKind> kind = EventKind.of(event);
        return kind.map(byKind::get)
                .orElseThrow(() -> new UnknownEvent(
                        kind.map(Enum::name).orElse("an unknown kind of event") + " is none of " + byKind.keySet()));
    }

    @Override
    public void prime(Invocation invocation) {
        if (call != null) {
            call.prime(invocation);
        }
        byKind.values().forEach(edge -> edge.prime(invocation));
    }
}
