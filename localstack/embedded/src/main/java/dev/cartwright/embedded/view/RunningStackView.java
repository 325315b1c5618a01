package dev.cartwright.embedded.view;

import dev.cartwright.embedded.function.FunctionView;
import dev.cartwright.embedded.function.Functions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** What a running stack shows, of its recording and of its parts. */
public final class RunningStackView implements StackView {

    private final Address address;
    private final Functions functions;
    private final StackRecording recording;
    private final Logs logs;
    private final JourneyHops hops;
    private final StackParts parts;

    /** @param status {@code preparing} or {@code running} */
    public record Address(Supplier<String> status, String url, String awsEndpoint) {}

    public RunningStackView(Address address, Functions functions, StackRecording recording, StackParts parts) {
        this.address = address;
        this.functions = functions;
        this.recording = recording;
        this.logs = new Logs(functions.logs());
        this.hops = new JourneyHops(recording, logs);
        this.parts = parts;
    }

    @Override
    public Overview overview() {
        return new Overview(
                address.status().get(),
                recording.started,
                address.url(),
                address.awsEndpoint(),
                recording.traffic.seconds(),
                recording.reloads());
    }

    @Override
    public List<FunctionView> functions() {
        return functions.view();
    }

    @Override
    public List<JourneySummary> journeys(JourneyQuery query) {
        return recording.journeys.find(query);
    }

    @Override
    public Optional<RecordedJourney> journey(String trace) {
        return recording.journeys.find(trace).map(hops::of);
    }

    @Override
    public Optional<Payloads> payloads(String requestId) {
        return recording
                .payloads
                .find(requestId)
                .map(stored -> new Payloads(requestId, stored.function(), text(stored.event()), text(stored.answer())));
    }

    private static String text(byte[] payload) {
        return new String(payload, StandardCharsets.UTF_8);
    }

    @Override
    public List<PrintedLine> logs(LogQuery query) {
        return logs.find(query);
    }

    @Override
    public Runnable listen(Consumer<StackChange> listener) {
        return recording.changes.listen(listener);
    }

    @Override
    public Topology topology() {
        return parts.topology().topology();
    }

    @Override
    public List<BusEvent> events(String pattern, int limit) {
        return parts.bus().events(pattern, limit);
    }

    @Override
    public List<BusEvent> eventsOf(String trace, int limit) {
        return parts.bus().eventsOf(trace, limit);
    }

    @Override
    public Optional<BusEvent> event(String id) {
        return parts.bus().event(id);
    }

    @Override
    public List<EventContract> contracts() {
        return parts.bus().contracts();
    }

    @Override
    public List<String> violations(String detailType, JsonNode detail) {
        return parts.bus().violations(detailType, detail);
    }

    @Override
    public List<QueueState> queues() {
        return parts.queues().queues();
    }

    @Override
    public List<QueuedMessage> messages(String queue, int limit) {
        return parts.queues().messages(queue, limit);
    }

    @Override
    public List<String> tables() {
        return parts.tables().tables();
    }

    @Override
    public JsonNode table(String operation, JsonNode request) {
        return parts.tables().table(operation, request);
    }

    @Override
    public StackFaults faults() {
        return parts.faults().faults();
    }

    @Override
    public List<ApiDefinition> apis() {
        return parts.apis().apis();
    }

    @Override
    public boolean tablesFail() {
        return parts.faults().tablesFail();
    }

    @Override
    public Map<String, String> settings() {
        return parts.faults().settings();
    }

    @Override
    public Cost cost() {
        return parts.cost().cost();
    }
}
