package dev.cartwright.console;

import dev.cartwright.embedded.function.FunctionView;
import dev.cartwright.embedded.function.ProcessView;
import dev.cartwright.embedded.table.TableFaults;
import dev.cartwright.embedded.view.ApiDefinition;
import dev.cartwright.embedded.view.BusEvent;
import dev.cartwright.embedded.view.Cost;
import dev.cartwright.embedded.view.EventContract;
import dev.cartwright.embedded.view.JourneyQuery;
import dev.cartwright.embedded.view.JourneySummary;
import dev.cartwright.embedded.view.LogQuery;
import dev.cartwright.embedded.view.Overview;
import dev.cartwright.embedded.view.Payloads;
import dev.cartwright.embedded.view.PrintedLine;
import dev.cartwright.embedded.view.QueueState;
import dev.cartwright.embedded.view.QueuedMessage;
import dev.cartwright.embedded.view.RecordedJourney;
import dev.cartwright.embedded.view.StackActions;
import dev.cartwright.embedded.view.StackChange;
import dev.cartwright.embedded.view.StackFaults;
import dev.cartwright.embedded.view.StackView;
import dev.cartwright.embedded.view.Topology;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stack that runs nothing: the same shop each time. It remembers what it was told to do. */
final class SampleStack implements StackView, StackActions {

    static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.sample.token";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant START = SampleJourneys.START;

    /** What was done: {@code "stop local-Order-InboxFunction"}. */
    final List<String> done = new CopyOnWriteArrayList<>();

    final SampleLogs printed = new SampleLogs();
    final SampleJourneys journeys = new SampleJourneys();
    private final List<Consumer<StackChange>> listeners = new CopyOnWriteArrayList<>();
    private volatile StackFaults faults = StackFaults.NONE;

    /** How many pages receive changes. */
    int watchers() {
        return listeners.size();
    }

    /** Announces a change, as the stack does. */
    void announce(StackChange change) {
        listeners.forEach(listener -> listener.accept(change));
    }

    @Override
    public Overview overview() {
        List<Overview.Second> seconds =
                LongStream.range(0, 300).mapToObj(SampleStack::second).toList();
        return new Overview(
                "running",
                START.minusSeconds(900),
                "http://127.0.0.1:8080",
                "http://127.0.0.1:4566",
                seconds,
                List.of("09:58:22 local-Order-CustomerFunction runs new code"));
    }

    private static Overview.Second second(long i) {
        int requests = (int) (12 + 8 * Math.sin(i / 17.0));
        int errors = i % 90 == 0 ? 2 : 0;
        int median = (int) (22 + 6 * Math.cos(i / 23.0));
        return new Overview.Second(
                START.getEpochSecond() - 300 + i, requests, requests * 4, errors, median, median * 3);
    }

    @Override
    public List<FunctionView> functions() {
        return List.of(
                new FunctionView("local-Catalog-AdminFunction", 0, false, List.of()),
                new FunctionView(
                        "local-Identity-AuthorizerFunction",
                        0,
                        false,
                        List.of(process("a1", 4100, "idle", "", "", 128))),
                new FunctionView(
                        "local-Inventory-InboxFunction", 0, false, List.of(process("i1", 4170, "idle", "", "", 118))),
                new FunctionView(
                        "local-Order-CustomerFunction",
                        0,
                        false,
                        List.of(process("o1", 4120, "idle", "", "", 120), process("o2", 4121, "starting", "", "", 0))),
                new FunctionView(
                        "local-Order-InboxFunction",
                        3,
                        false,
                        List.of(process("o3", 4130, "busy", "sqs local-Order-InboxQueue", "StockReserved.v1", 328))),
                new FunctionView(
                        "local-Payment-InboxFunction", 0, false, List.of(process("p1", 4140, "idle", "", "", 101))));
    }

    private static ProcessView process(String id, long pid, String state, String trigger, String subject, long served) {
        return new ProcessView(id, pid, state, trigger, subject, START.minusSeconds(600), served, 142_336);
    }

    @Override
    public List<JourneySummary> journeys(JourneyQuery query) {
        return journeys.all.values().stream()
                .map(RecordedJourney::summary)
                .filter(one -> List.of(query.text().toLowerCase(Locale.ROOT).split("\\s+", -1)).stream()
                        .allMatch(one.toString().toLowerCase(Locale.ROOT)::contains))
                .filter(one -> !query.failed() || one.failures() > 0 || one.status() >= 400)
                .filter(one -> one.ms() >= query.minimumMs())
                .sorted(Comparator.comparing(JourneySummary::started).reversed())
                .limit(query.limit())
                .toList();
    }

    @Override
    public Optional<RecordedJourney> journey(String trace) {
        return Optional.ofNullable(journeys.all.get(trace));
    }

    @Override
    public Optional<Payloads> payloads(String requestId) {
        return Optional.ofNullable(journeys.payloads.get(requestId));
    }

    @Override
    public Topology topology() {
        return SampleTopology.shop();
    }

    @Override
    public List<BusEvent> events(String pattern, int limit) {
        if (!pattern.isEmpty() && !pattern.startsWith("{")) {
            throw new IllegalArgumentException("a pattern is a JSON object");
        }
        return List.of(
                        event(
                                "4",
                                1_280,
                                SampleJourneys.CONFIRMED,
                                "cartwright.payment",
                                "PaymentAuthorized.v1",
                                "AUTHORIZED"),
                        event(
                                "3",
                                1_050,
                                SampleJourneys.CONFIRMED,
                                "cartwright.order",
                                "PaymentRequested.v1",
                                "RESERVED"),
                        event("2", 980, SampleJourneys.CONFIRMED, "cartwright.inventory", "StockReserved.v1", ""),
                        event("1", 870, SampleJourneys.CONFIRMED, "cartwright.order", "OrderPlaced.v1", "PLACED"))
                .stream()
                .filter(event -> pattern.isEmpty()
                        || Stream.of(event.source(), event.detailType(), '"' + event.id() + '"')
                                .anyMatch(pattern::contains))
                .limit(limit)
                .toList();
    }

    @Override
    public List<BusEvent> eventsOf(String trace, int limit) {
        return events("", limit).stream()
                .filter(event -> event.trace().equals(trace))
                .toList();
    }

    @Override
    public Optional<BusEvent> event(String id) {
        return events("", Integer.MAX_VALUE).stream()
                .filter(event -> event.id().equals(id))
                .findFirst();
    }

    private static BusEvent event(String id, long at, String trace, String source, String type, String status) {
        var envelope =
                JSON.createObjectNode().put("id", id).put("source", source).put("detail-type", type);
        var data = envelope.putObject("detail").putObject("data").put("orderId", SampleJourneys.ORDER);
        if (!status.isEmpty()) {
            data.put("status", status);
        }
        return new BusEvent(
                id,
                START.plusMillis(at),
                "cartwright-local",
                source,
                type,
                trace,
                List.of("local-Order-Rule"),
                envelope);
    }

    @Override
    public List<EventContract> contracts() {
        return List.of(new EventContract("OrderPlaced.v1", "order", "{\"orderId\": \"ord_1\"}"));
    }

    /** {@code OrderPlaced.v1} needs an order. */
    @Override
    public List<String> violations(String detailType, JsonNode detail) {
        boolean valid =
                !detailType.equals("OrderPlaced.v1") || detail.path("data").has("orderId") || detail.has("orderId");
        return valid ? List.of() : List.of("$: required property 'orderId' not found");
    }

    @Override
    public boolean tablesFail() {
        return true;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("/cartwright/local/services/psp", "http://127.0.0.1:8080/v1");
    }

    @Override
    public List<QueueState> queues() {
        return List.of(
                new QueueState("local-Order-InboxQueue", "local-Order-InboxFunction", 2, 1, 0, 4, "", false),
                new QueueState("local-Order-InboxDeadLetters", "", 1, 0, 0, 340, "local-Order-InboxQueue", false),
                new QueueState("local-Payment-InboxQueue", "local-Payment-InboxFunction", 0, 0, 0, 0, "", false));
    }

    @Override
    public List<QueuedMessage> messages(String queue, int limit) {
        if (!queue.equals("local-Order-InboxDeadLetters")) {
            return List.of();
        }
        return List.of(new QueuedMessage(
                "m-1",
                START,
                5,
                false,
                "Unreadable: /detail/orderId is missing",
                SampleJourneys.RETRIED,
                Map.of(),
                "{\"detail-type\":\"PaymentVoided.v1\",\"detail\":{\"email\":\"ann@example.com\"}}"));
    }

    @Override
    public List<String> tables() {
        return List.of(SampleTables.PEOPLE, SampleItems.TABLE);
    }

    @Override
    public JsonNode table(String operation, JsonNode request) {
        return request.path("TableName").asString("").equals(SampleTables.PEOPLE)
                ? SampleTables.read(operation, request)
                : SampleItems.read(operation);
    }

    @Override
    public List<PrintedLine> logs(LogQuery query) {
        return printed.find(query);
    }

    /** Prints a line as a function does. */
    void print(String function, String level, String text) {
        announce(new StackChange.Printed(printed.add(function, level, text)));
    }

    @Override
    public List<ApiDefinition> apis() {
        return SampleApis.ALL;
    }

    @Override
    public StackFaults faults() {
        return faults;
    }

    @Override
    public Cost cost() {
        return new Cost(
                START,
                "us-east-1, prices of 2026-11-24",
                "the sampling rules of traces are missing",
                List.of(
                        new Cost.Item("catalog", "API requests", 118, 0.000413),
                        new Cost.Item("order", "API requests", 236, 0.000826),
                        new Cost.Item("order", "write units", 2_714.5, 0.001697)),
                0.002936,
                Map.of("OrderPlaced.v1", 118L, "OrderConfirmed.v1", 100L));
    }

    @Override
    public Runnable listen(Consumer<StackChange> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public String token(String subject, String role) {
        did("token " + subject + " " + role);
        return TOKEN;
    }

    @Override
    public void stop(String function) {
        if (functions().stream().noneMatch(known -> known.name().equals(function))) {
            throw new IllegalArgumentException("Function not found: " + function);
        }
        did("stop " + function);
    }

    @Override
    public void kill(String process) {
        did("kill " + process);
    }

    @Override
    public CompletableFuture<String> runAgain(String requestId) {
        if (payloads(requestId).isEmpty()) {
            throw new IllegalArgumentException("the event of " + requestId + " is no longer kept");
        }
        did("run again " + requestId);
        return CompletableFuture.completedFuture("req-again");
    }

    @Override
    public void keep(String trace, boolean kept) {
        did((kept ? "keep " : "release ") + trace);
    }

    @Override
    public void putEvent(String source, String detailType, JsonNode detail) {
        did("put " + source + " " + detailType + " " + detail);
    }

    @Override
    public void send(String queue, String body) {
        did("send " + queue + " " + body);
    }

    @Override
    public void redrive(String queue, List<String> messageIds) {
        did("redrive " + queue + " " + messageIds);
    }

    @Override
    public void discard(String queue, List<String> messageIds) {
        did("discard " + queue + " " + messageIds);
    }

    @Override
    public void pause(String queue, boolean paused) {
        did((paused ? "pause " : "continue ") + queue);
    }

    @Override
    public void putItem(String table, JsonNode item) {
        did("put item " + table + " " + item);
    }

    @Override
    public void deleteItem(String table, JsonNode key) {
        did("delete item " + table + " " + key);
    }

    @Override
    public void meet(StackFaults wanted) {
        faults = wanted;
        did("meet " + wanted);
        announce(new StackChange.Faulted(wanted));
    }

    @Override
    public void meetTables(TableFaults tables) {
        throw new UnsupportedOperationException("pages switch all faults together");
    }

    @Override
    public void restartCost() {
        did("restart cost");
    }

    private void did(String what) {
        done.add(what);
    }
}
