package dev.cartwright.embedded.view;

import dev.cartwright.embedded.function.FunctionView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What a running stack shows. Every answer is a copy of that moment and bounded in size. */
public interface StackView {

    Overview overview();

    List<FunctionView> functions();

    /** The newest first. */
    List<JourneySummary> journeys(JourneyQuery query);

    Optional<RecordedJourney> journey(String trace);

    /** The event and the answer of an invocation; empty if they are no longer kept. */
    Optional<Payloads> payloads(String requestId);

    /** Capabilities, functions, queues, the bus and tables, as the templates connect them, with the traffic since the start. */
    Topology topology();

    /**
     * The events of the bus, the newest first.
     *
     * @param pattern an event pattern as in a rule; empty for all
     * @throws IllegalArgumentException if the pattern is invalid, with the reason
     */
    List<BusEvent> events(String pattern, int limit);

    /** The events of a journey, the newest first. */
    List<BusEvent> eventsOf(String trace, int limit);

    /** An event by its id; empty if it is no longer kept. */
    Optional<BusEvent> event(String id);

    /** What the application says about its events, by type; empty if it says nothing. */
    List<EventContract> contracts();

    /** What is wrong with an event's detail by its contract; empty if nothing is, or without a contract. */
    List<String> violations(String detailType, JsonNode detail);

    List<QueueState> queues();

    /** At most 100 messages of a queue in the order of their arrival, without receiving them. */
    List<QueuedMessage> messages(String queue, int limit);

    /** The names of all tables. */
    List<String> tables();

    /**
     * A read of DynamoDB, by its operation: {@code DescribeTable}, {@code Query}, {@code GetItem}, {@code Scan}.
     *
     * @throws IllegalArgumentException with the reason why DynamoDB refused it
     */
    JsonNode table(String operation, JsonNode request);

    /** The newest last. */
    List<PrintedLine> logs(LogQuery query);

    StackFaults faults();

    /** The APIs of the application, by capability. */
    List<ApiDefinition> apis();

    /** Whether the tables are the stack's own, which fail on request. */
    boolean tablesFail();

    /** The parameters that can be changed with {@link StackFaults#settings()}. */
    Map<String, String> settings();

    /** What AWS would have billed since the start. */
    Cost cost();

    /**
     * Calls the listener with every later change; it must return at once.
     *
     * @return removes the listener
     */
    Runnable listen(Consumer<StackChange> listener);
}
