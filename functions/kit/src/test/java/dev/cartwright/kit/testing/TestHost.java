package dev.cartwright.kit.testing;

import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.core.Metrics;
import dev.cartwright.kit.core.Settings;
import dev.cartwright.kit.lambda.Application;
import dev.cartwright.kit.lambda.FunctionHost;
import dev.cartwright.kit.lambda.Trigger;
import dev.cartwright.kit.lambda.Wiring;
import dev.cartwright.kit.message.Bus;
import dev.cartwright.kit.message.DeadLetters;
import dev.cartwright.kit.store.OutboxMessage;
import dev.cartwright.kit.store.OutboxRow;
import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.template.Resource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
    private final List<OutboxMessage> published = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, Trigger> triggers;
    private final Map<String, FunctionHost> hosts = new HashMap<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private Path template = Path.of("template.yaml");
    private int remainingMs = 20_000;
    private Consumer<Wiring> overrides = wiring -> {};

    private TestHost(Application application, LocalTable table, String service) {
        this.application = application;
        this.triggers = Wiring.triggersOf(application);
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

    /** Has Lambda end every further invocation after that time. */
    public TestHost withTimeLeft(Duration time) {
        remainingMs = (int) time.toMillis();
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

    /** Sends a request the way of the operation's route. */
    public HttpAnswer call(String operation, HttpCall call) {
        String route = triggers.get(operation) instanceof Trigger.Http http ? http.route() : "";
        return Json.read(invoke(operation, call.event(route)), HttpAnswer.class);
    }

    /** Delivers one message from the bus; true when its function took it. */
    public <T> boolean deliver(EventType<T> type, String subject, T data) {
        String body = busEvent(type.name(), subject, Json.write(data));
        return batch(Wiring.operationOf(type), body).path("batchItemFailures").isEmpty();
    }

    /**
     * Delivers an SQS batch of raw bodies to the function that hosts an operation, with message ids {@code m0}, {@code m1} ..., and
     * gives the function's answer.
     */
    public JsonNode batch(String operation, String... bodies) {
        var records = new ArrayList<Map<String, Object>>();
        for (String body : bodies) {
            records.add(Map.of(
                    "messageId",
                    "m" + records.size(),
                    "body",
                    body,
                    "eventSourceARN",
                    "arn:aws:sqs:us-east-1:000000000000:test"));
        }
        return Json.mapper().readTree(invoke(operation, Json.bytes(Map.of("Records", records))));
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
        return Json.write(Map.of("version", "0", "detail-type", type, "source", source(type), "detail", detail));
    }

    /** The sender that the wiring expects. */
    private String source(String type) {
        return triggers.values().stream()
                .filter(trigger -> trigger instanceof Trigger.Queue queue
                        && queue.type().name().equals(type))
                .map(trigger -> "cartwright." + ((Trigger.Queue) trigger).source())
                .findFirst()
                .orElse("test");
    }

    /** Fires the schedule of a sweep now. */
    public void tick(String operation) {
        String rule = "arn:aws:events:us-east-1:000000000000:rule/cartwright-test-" + operation;
        invoke(
                operation,
                Json.bytes(Map.of(
                        "source", "aws.events", "time", clock.instant().toString(), "resources", List.of(rule))));
    }

    /**
     * Runs any event through the host of the function that hosts an operation, all of whose operations are there as the template
     * says.
     *
     * @throws AssertionError that tells, in AWS's words, what its policies did not allow
     */
    public byte[] invoke(String operation, byte[] event) {
        try {
            return run(operation, event);
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

    private byte[] run(String operation, byte[] event) {
        var output = new ByteArrayOutputStream();
        try {
            host(operation)
                    .handleRequest(
                            new ByteArrayInputStream(event),
                            output,
                            new TestContext(UUID.randomUUID().toString(), operation, TRACE, remainingMs));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return output.toByteArray();
    }

    private FunctionHost host(String operation) {
        if (!Files.exists(template)) {
            return hosts.computeIfAbsent(operation, alone -> host(alone, Permissions.ALL));
        }
        var declared = DeclaredPermissions.Template.of(template);
        Resource function = declared.functionOf(operation);
        return hosts.computeIfAbsent(
                DeclaredPermissions.definition(function),
                definition ->
                        host(definition, new DeclaredPermissions(declared, function, table.name(), refusals::add)));
    }

    private FunctionHost host(String definition, Permissions permissions) {
        var settings = new HashMap<>(variables);
        settings.put(FunctionHost.DEFINITION, definition);
        return new FunctionHost(application, new Settings(settings), wiring -> wire(wiring, permissions), lines::add);
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

    private Set<String> publish(List<OutboxMessage> messages, Permissions permissions) {
        permissions.publish();
        published.addAll(messages);
        return Set.of();
    }

    /** What waits in the outbox, in the order it was announced. */
    public List<OutboxMessage> announced() {
        return OutboxRow.partitions().stream()
                .flatMap(partition -> table.table().query(Query.of(partition)).items().stream())
                .map(row -> OutboxRow.of(row))
                .sorted(Comparator.comparing(OutboxRow::id))
                .flatMap(row -> row.messages().stream())
                .toList();
    }

    /** The types of what waits in the outbox. */
    public List<String> announcedTypes() {
        return announced().stream().map(OutboxMessage::type).toList();
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

    public List<OutboxMessage> published() {
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
