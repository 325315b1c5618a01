package dev.cartwright.embedded.events;

import dev.cartwright.embedded.events.Envelope.Origin;
import dev.cartwright.embedded.events.PutEventsEntry.Refusal;
import dev.cartwright.embedded.function.TraceIds;
import dev.cartwright.embedded.queue.ElasticMq;
import dev.cartwright.embedded.source.AsyncInvocations;
import dev.cartwright.embedded.wire.AwsProblem;
import dev.cartwright.embedded.wire.JsonTrees;
import dev.cartwright.embedded.wire.Listeners;
import dev.cartwright.template.ApplicationResources;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The buses with their rules: an event is in the queues of all matching rules before its caller gets the response. */
public final class EventBridge implements AutoCloseable {

    private final EventBuses buses;
    private final TargetDelivery delivery;
    private final Origin origin;
    private final InstantSource clock = InstantSource.system();
    private final Schedules schedules;
    private final Archive archive = new Archive();
    private final Listeners<KeptEvent> listeners = new Listeners<>();

    private EventBridge(EventBuses buses, List<Schedule> schedules, TargetDelivery delivery, Origin origin) {
        this.buses = buses;
        this.delivery = delivery;
        this.origin = origin;
        this.schedules = new Schedules(schedules, delivery, origin, clock);
    }

    public static EventBridge start(
            ApplicationResources application,
            ElasticMq queues,
            AsyncInvocations invocations,
            String account,
            String region) {
        Targets targets = new Targets(queues);
        EventBridge started = new EventBridge(
                EventBuses.declaredIn(application, targets),
                new ScheduleDeclarations(targets).in(application),
                new TargetDelivery(QueuePolicies.declaredIn(application), invocations),
                new Origin(account, region));
        started.schedules.start();
        return started;
    }

    public Schedules schedules() {
        return schedules;
    }

    @Override
    public void close() {
        schedules.close();
    }

    /** The last events of all buses, the newest last. */
    public List<KeptEvent> latest() {
        return archive.all();
    }

    /** Calls the listener with every later event; it must return at once. */
    public void whenPut(Consumer<KeptEvent> listener) {
        listeners.add(listener);
    }

    /** The name of the application's own bus; {@code default} if it declares none. */
    public String mainBus() {
        return buses.main();
    }

    /**
     * Puts one event.
     *
     * @param traceHeader X-Ray's, of its caller
     * @throws IllegalArgumentException with EventBridge's reason to refuse it
     */
    public void put(String bus, String source, String detailType, String detail, String traceHeader) {
        var entry = new PutEventsEntry(bus, source, detailType, detail, List.of(), Optional.empty(), traceHeader);
        if (entry.bytes() > EventsApi.MAXIMUM_BYTES) {
            throw new IllegalArgumentException("the event is larger than 256 KB");
        }
        JsonNode result = put(List.of(entry)).getFirst();
        if (result.has("ErrorCode")) {
            throw new IllegalArgumentException(result.path("ErrorCode").asString() + ": "
                    + result.path("ErrorMessage").asString());
        }
    }

    /** The rules of a bus. */
    List<Rule> rules(String bus) {
        return buses.find(bus).map(EventBus::rules).map(List::copyOf).orElse(List.of());
    }

    /**
     * Delivers kept events of a span of time again, to these rules only. X-Ray's header is lost, as on AWS.
     *
     * @param rules their ARNs; empty for all
     */
    void replay(String bus, Instant from, Instant until, Set<String> rules) {
        EventBus found = buses.find(bus)
                .orElseThrow(() ->
                        new AwsProblem(400, "ResourceNotFoundException", "Event bus " + bus + " does not exist."));
        CompletableFuture.allOf(archive.find(EventBuses.nameOf(bus), from, until).stream()
                        .flatMap(event -> found.matching(event.json()).stream()
                                .filter(rule -> rules.isEmpty() || rules.contains(rule.arn()))
                                .flatMap(rule -> rule.targets().stream()
                                        .map(target -> delivery.deliver(event.json(), rule, target, ""))))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** A result for each entry: an {@code EventId}, or an {@code ErrorCode} with its {@code ErrorMessage}. */
    List<JsonNode> put(List<PutEventsEntry> entries) {
        List<JsonNode> results = new ArrayList<>();
        List<CompletableFuture<?>> deliveries = new ArrayList<>();
        for (PutEventsEntry entry : entries) {
            results.add(put(entry, deliveries));
        }
        CompletableFuture.allOf(deliveries.toArray(CompletableFuture[]::new)).join();
        return results;
    }

    private JsonNode put(PutEventsEntry entry, List<CompletableFuture<?>> deliveries) {
        Optional<Refusal> refusal = entry.refusal();
        if (refusal.isPresent()) {
            return refusal.orElseThrow().toJson();
        }
        Optional<EventBus> bus = buses.find(entry.bus());
        if (bus.isEmpty()) {
            return new Refusal("ResourceNotFoundException", "Event bus " + entry.bus() + " does not exist.").toJson();
        }
        Envelope envelope = envelope(entry);
        List<Rule> rules = bus.orElseThrow().matching(envelope.json());
        keep(entry, envelope, rules);
        deliver(envelope, rules, entry.traceHeader()).forEach(deliveries::add);
        return JsonTrees.object().put("EventId", envelope.id());
    }

    private void keep(PutEventsEntry entry, Envelope envelope, List<Rule> rules) {
        var kept = new KeptEvent(
                EventBuses.nameOf(entry.bus()),
                clock.instant(),
                envelope.id(),
                entry.source(),
                entry.detailType(),
                TraceIds.of(entry.traceHeader(), envelope.json()),
                rules.stream().map(Rule::name).toList(),
                envelope.json());
        archive.keep(kept);
        listeners.tell(kept);
    }

    private Envelope envelope(PutEventsEntry entry) {
        return Envelope.of(
                entry.detailType(),
                entry.source(),
                origin,
                entry.time().orElseGet(clock::instant),
                entry.resources(),
                entry.detail());
    }

    private Stream<CompletableFuture<?>> deliver(Envelope envelope, List<Rule> rules, String traceHeader) {
        return rules.stream()
                .flatMap(rule -> rule.targets().stream()
                        .map(target -> delivery.deliver(envelope.json(), rule, target, traceHeader)));
    }
}
