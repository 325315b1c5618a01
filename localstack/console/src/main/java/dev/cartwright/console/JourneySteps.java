package dev.cartwright.console;

import dev.cartwright.embedded.function.JournalEntry;
import dev.cartwright.embedded.view.BusEvent;
import dev.cartwright.embedded.view.JourneyHop;
import dev.cartwright.embedded.view.Masking;
import dev.cartwright.embedded.view.RecordedJourney;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The states that a journey took its subject through: its operations and events in the order of their times.
 *
 * @param leftOut how many steps are not shown
 */
public record JourneySteps(List<Step> steps, int leftOut) {

    private static final int MOST = 40;

    /** The fields of an event that say where its subject is now, or why. */
    private static final List<String> STATES = List.of("status", "state", "reason");

    /**
     * @param state that the event carries, or its reason; empty if it carries none
     * @param failure of its processing; empty on success
     * @param times how often it came in a row
     */
    public record Step(String name, String state, Instant at, String failure, int times, long afterMs) {

        private Step again(Step next) {
            String shown = failure.isEmpty() ? next.failure : failure;
            return new Step(name, next.state.isEmpty() ? state : next.state, at, shown, times + 1, afterMs);
        }

        private Step after(Instant start) {
            return new Step(
                    name,
                    state,
                    at,
                    failure,
                    times,
                    Math.max(0, Duration.between(start, at).toMillis()));
        }
    }

    /** @param events of the bus, only those of this journey */
    static JourneySteps of(RecordedJourney journey, List<BusEvent> events) {
        List<Step> all = new ArrayList<>();
        Set<String> onTheBus = new HashSet<>();
        events.forEach(event -> {
            onTheBus.add(event.detailType());
            all.add(new Step(event.detailType(), state(event), event.time(), "", 1, 0));
        });
        journey.hops().stream().map(JourneyHop::invocation).forEach(hop -> hop(hop, onTheBus, all));
        all.sort(Comparator.comparing(Step::at));
        return shortened(all, journey.summary().started());
    }

    /** An event's data may be the detail itself or in an envelope. */
    private static String state(BusEvent event) {
        JsonNode detail = event.event().path("detail");
        JsonNode data = detail.path("data").isObject() ? detail.path("data") : detail;
        return STATES.stream()
                .map(name -> data.path(name).asString(""))
                .filter(state -> !state.isEmpty())
                .findFirst()
                .map(Masking::mask)
                .orElse("");
    }

    /** A hop adds what the bus did not show: operations, failures, and events that are no longer kept. */
    private static void hop(JournalEntry hop, Set<String> onTheBus, List<Step> all) {
        for (String subject : hop.subject().split(", ", -1)) {
            if (!subject.isEmpty()
                    && !(onTheBus.contains(subject) && hop.error().isEmpty())) {
                all.add(new Step(subject, "", hop.started(), hop.error(), 1, 0));
            }
        }
    }

    private static JourneySteps shortened(List<Step> all, Instant start) {
        List<Step> steps = new ArrayList<>();
        for (Step step : all) {
            if (!steps.isEmpty() && steps.getLast().name().equals(step.name())) {
                steps.add(steps.removeLast().again(step));
            } else {
                steps.add(step.after(start));
            }
        }
        int shown = Math.min(MOST, steps.size());
        return new JourneySteps(List.copyOf(steps.subList(0, shown)), steps.size() - shown);
    }
}
