package dev.cartwright.tools.events;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.aws.AwsCalls;
import dev.cartwright.tools.cases.SampleEvent;
import dev.cartwright.tools.report.Parallel;
import dev.cartwright.tools.shop.Sleep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Invokes every function of a capability with every event, and compares answers, dead letters and rows with the expected
 * ones. The events of a function run sequentially, each operation's good case first.
 */
public final class EventTrial {

    private static final int AT_ONCE = 2;
    private static final int TRIES = 3;
    private static final String QUEUES = "http://127.0.0.1/000000000000/";
    private static final Duration BEFORE_IT_COMES_AGAIN = Duration.ofSeconds(2);

    private final AwsCalls aws;
    private final Invoker invoker;
    private final Credentials credentials;
    private final Consumer<Verdict> listener;

    /**
     * @param aws with the functions' tables and queues
     * @param listener gets each verdict at once, from several threads
     */
    public EventTrial(AwsCalls aws, Invoker invoker, Credentials credentials, Consumer<Verdict> listener) {
        this.aws = aws;
        this.invoker = invoker;
        this.credentials = credentials;
        this.listener = listener;
    }

    /**
     * The result of one event.
     *
     * @param what {@code "order/placeOrder/good"}
     * @param differences empty if it passed
     */
    public record Verdict(String what, List<String> differences) {

        public Verdict {
            differences = List.copyOf(differences);
        }

        public boolean passed() {
            return differences.isEmpty();
        }
    }

    /** The rows of all capabilities must exist, because capabilities call each other. */
    public void run(CapabilityEvents capability) {
        capability.defects().forEach(defect -> listener.accept(new Verdict(capability.name(), List.of(defect))));
        new Parallel(AT_ONCE)
                .each(
                        capability.functions(),
                        function -> function.events()
                                .forEach(event -> listener.accept(verdict(capability, function, event))));
    }

    private Verdict verdict(CapabilityEvents capability, FunctionUnderTest function, SampleEvent event) {
        var differences = new ArrayList<>(insist(function, event));
        function.deadLetters().flatMap(queue -> parked(event, queue)).ifPresent(differences::add);
        return new Verdict(capability.name() + "/" + event.name(), differences);
    }

    /** Retries like clients and queues do, because another service may still be starting. */
    private List<String> insist(FunctionUnderTest function, SampleEvent event) {
        List<String> differences = tried(function, event);
        for (int again = 1; again < TRIES && !differences.isEmpty(); again++) {
            Sleep.of(BEFORE_IT_COMES_AGAIN);
            differences = tried(function, event);
        }
        return differences;
    }

    private List<String> tried(FunctionUnderTest function, SampleEvent event) {
        try {
            JsonNode answer = invoker.invoke(function, credentials.filledIn(event.text()));
            var differences = new ArrayList<>(differences(event, answer));
            event.rowsAfterwards()
                    .forEach(row -> differences.addAll(new TableRow(aws, function.table(), row).differences()));
            return differences;
        } catch (CommandFailure failure) {
            return List.of(String.valueOf(failure.getMessage()));
        }
    }

    /** How an answer differs from the expected one; empty if it does not. */
    public static List<String> differences(SampleEvent event, JsonNode answer) {
        return event.expected().isMissingNode()
                ? List.of("nobody said what it answers; it answered " + Recording.of(answer))
                : new Expectation(event.expected()).differences(ofTheEventAlone(answer));
    }

    /** Whether responses vary by origin depends on the stage's parameter AllowedOrigins; whether they are a replay, on earlier attempts. */
    private static JsonNode ofTheEventAlone(JsonNode answer) {
        if (answer.path("headers") instanceof ObjectNode headers) {
            headers.remove(List.of("Vary", "Idempotent-Replayed"));
        }
        return answer;
    }

    /** Only this event's messages count, because others may be parked meanwhile; a redelivered message counts once. */
    private Optional<String> parked(SampleEvent event, String queue) {
        List<String> brought = event.messages();
        long parked = new QueueDrain(aws, QUEUES + queue)
                .drain().stream().filter(brought::contains).distinct().count();
        return parked == event.parked()
                ? Optional.empty()
                : Optional.of("parked %d of its messages instead of %d".formatted(parked, event.parked()));
    }
}
