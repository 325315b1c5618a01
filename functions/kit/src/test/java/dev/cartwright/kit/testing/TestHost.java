package dev.cartwright.kit.testing;

import dev.cartwright.kit.lambda.Application;
import dev.cartwright.kit.lambda.FunctionHost;
import dev.cartwright.kit.lambda.Json;
import dev.cartwright.kit.lambda.Metrics;
import dev.cartwright.kit.lambda.Settings;
import dev.cartwright.kit.lambda.Wiring;
import dev.cartwright.kit.message.Bus;
import dev.cartwright.kit.message.DeadLetters;
import dev.cartwright.kit.store.OutboxRow;
import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.value.EventType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.JsonNode;

/**
 * Runs an application's functions through the real {@link FunctionHost} with the events that AWS sends, on a real table. What
 * was announced is read from the table's outbox; the bus and the dead letters are lists. A function may do what its policies in
 * the capability's template allow; the first thing that it was refused fails the test.
 */
public final class TestHost {

    /** A trace that is sampled, as the gateway would pass it on. */
    public static final String TRACE = "Root=1-67430000-000000000000000000000001;Parent=00000000000000aa;Sampled=1";

    private final Application application;
    private final LocalTable table;
    private final TestClock clock = new TestClock();
    private final List<String> lines = new ArrayList<>();
    private final List<String> metrics = new ArrayList<>();
    private final List<String> parked = new ArrayList<>();
    private final List<OutboxRow> published = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, FunctionHost> hosts = new HashMap<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private Path template = Path.of("template.yaml");
    private Consumer<Wiring> overrides = wiring -> {};

    private TestHost(Application application, LocalTable table, String service) {
        this.application = application;
        this.table = table;
        variables.putAll(Map.of("SERVICE", service, "STAGE", "test", "TABLE", table.name(), "BUS", "test"));
    }

    /** @param service the capability's name, as in {@code SERVICE} of its template */
    public static TestHost of(Application application, LocalTable table, String service) {
        return new TestHost(application, table, service);
    }

    /** Holds the functions to the policies in this template instead of {@code template.yaml}. */
    public TestHost under(Path template) {
        this.template = template;
        return this;
    }

    /** Replaces beans of the application, for what it calls outside of its table. */
    public TestHost with(Consumer<Wiring> overrides) {
        this.overrides = this.overrides.andThen(overrides);
        return this;
    }

    /** Sets an environment variable of the functions. */
    public TestHost with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    public HttpAnswer call(String function, HttpCall call) {
        return Json.read(invoke(function, call.event()), HttpAnswer.class);
    }

    /** Delivers one message from the bus; true when the function took it. */
    public <T> boolean deliver(String function, EventType<T> type, String subject, T data) {
        String body = busEvent(type.name(), subject, Json.write(data));
        return batch(function, body).path("batchItemFailures").isEmpty();
    }

    /** Delivers an SQS batch of raw bodies, with message ids {@code m0}, {@code m1} ..., and gives the function's answer. */
    public JsonNode batch(String function, String... bodies) {
        var records = new ArrayList<Map<String, Object>>();
        for (String body : bodies) {
            records.add(Map.of(
                    "messageId", "m" + records.size(), "body", body, "eventSource", "aws:sqs", "attributes", Map.of()));
        }
        return Json.mapper().readTree(invoke(function, Json.bytes(Map.of("Records", records))));
    }

    /** A bus event as a queue holds it. */
    public String busEvent(String type, String subject, String data) {
        var detail = new HashMap<String, Object>(Map.of(
                "id",
                "evt_" + UUID.randomUUID(),
                "time",
                clock.instant().toString(),
                "subject",
                subject,
                "traceparent",
                "00-67430000000000000000000000000001-00000000000000aa-01",
                "data",
                Json.mapper().readTree(data)));
        return Json.write(Map.of("version", "0", "detail-type", type, "source", "test", "detail", detail));
    }

    /** Fires the schedule of a sweep now. */
    public void tick(String function) {
        invoke(function, Json.bytes(Map.of("time", clock.instant().toString())));
    }

    /**
     * Runs any event through the function's own host.
     *
     * @throws AssertionError that tells, in AWS's words, what its policies did not allow
     */
    public byte[] invoke(String function, byte[] event) {
        try {
            return run(function, event);
        } finally {
            failIfRefused();
        }
    }

    private void failIfRefused() {
        String refusal = refusals.poll();
        if (refusal != null) {
            throw new AssertionError(refusal);
        }
    }

    private byte[] run(String function, byte[] event) {
        var output = new ByteArrayOutputStream();
        try {
            host(function)
                    .handleRequest(
                            new ByteArrayInputStream(event),
                            output,
                            new TestContext(UUID.randomUUID().toString(), function, TRACE));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return output.toByteArray();
    }

    private FunctionHost host(String function) {
        return hosts.computeIfAbsent(function, name -> {
            var settings = new HashMap<>(variables);
            settings.put(FunctionHost.DEFINITION, name);
            return new FunctionHost(
                    application, new Settings(settings), wiring -> wire(wiring, permissions(name)), lines::add);
        });
    }

    private Permissions permissions(String function) {
        if (!Files.exists(template)) {
            return Permissions.ALL;
        }
        var declared = DeclaredPermissions.Template.of(template);
        return new DeclaredPermissions(declared, declared.function(function), table.name(), refusals::add);
    }

    private void wire(Wiring wiring, Permissions permissions) {
        wiring.bean(InstantSource.class, beans -> clock);
        wiring.bean(DynamoDbClient.class, beans -> table.client(permissions));
        wiring.bean(
                Metrics.class,
                beans -> new Metrics("test", variables.getOrDefault("SERVICE", ""), clock, metrics::add));
        wiring.bean(Bus.class, beans -> messages -> publish(messages, permissions));
        wiring.bean(DeadLetters.class, beans -> (body, reason) -> park(body, permissions));
        overrides.accept(wiring);
    }

    private void park(String body, Permissions permissions) {
        permissions.park();
        parked.add(body);
    }

    private Set<String> publish(List<OutboxRow> messages, Permissions permissions) {
        permissions.publish();
        published.addAll(messages);
        return Set.of();
    }

    /** What waits in the outbox, in the order it was announced. */
    public List<OutboxRow> announced() {
        return OutboxRow.partitions().stream()
                .flatMap(partition -> table.table().query(Query.of(partition)).items().stream())
                .map(row -> OutboxRow.of(row))
                .sorted(Comparator.comparing(OutboxRow::id))
                .toList();
    }

    /** The types of what waits in the outbox. */
    public List<String> announcedTypes() {
        return announced().stream().map(OutboxRow::type).toList();
    }

    /** The data of the last announcement of a type. */
    public <T> T lastAnnounced(EventType<T> type) {
        return Json.read(
                announced().stream()
                        .filter(row -> row.type().equals(type.name()))
                        .toList()
                        .getLast()
                        .data(),
                type.data());
    }

    public List<OutboxRow> published() {
        return published;
    }

    public List<String> parked() {
        return parked;
    }

    public List<String> lines() {
        return lines;
    }

    public List<String> metrics() {
        return metrics;
    }

    public TestClock clock() {
        return clock;
    }

    public LocalTable table() {
        return table;
    }
}
