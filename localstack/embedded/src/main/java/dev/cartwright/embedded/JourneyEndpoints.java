package dev.cartwright.embedded;

import dev.cartwright.embedded.view.JourneyQuery;
import dev.cartwright.embedded.view.JourneySummary;
import dev.cartwright.embedded.view.LogQuery;
import dev.cartwright.embedded.view.Masking;
import dev.cartwright.embedded.view.Payloads;
import dev.cartwright.embedded.view.PrintedLine;
import dev.cartwright.embedded.view.RecordedJourney;
import dev.cartwright.embedded.view.StackActions;
import dev.cartwright.embedded.view.StackView;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletionException;

/** The endpoints about what has happened: overview, journeys, payloads, logs, and what one does to processes. */
final class JourneyEndpoints {

    private static final int MOST_JOURNEYS = 1000;
    private static final int MOST_LINES = 2000;
    private static final int ONE_DAY_MS = 86_400_000;
    private static final Map<String, Boolean> DONE = Map.of("done", true);

    private final StackView view;
    private final StackActions actions;

    JourneyEndpoints(StackView view, StackActions actions) {
        this.view = view;
        this.actions = actions;
    }

    void addTo(StackRoutes routes) {
        routes.add("GET", "overview", _ -> view.overview())
                .add("GET", "journeys", this::journeys)
                .add("GET", "journeys/{trace}", this::journey)
                .add("POST", "journeys/{trace}/keep", call -> keep(call, true))
                .add("POST", "journeys/{trace}/release", call -> keep(call, false))
                .add("GET", "invocations/{requestId}/payloads", this::payloads)
                .add("POST", "invocations/{requestId}/run", this::run)
                .add("GET", "logs", this::logs)
                .add("POST", "functions/{name}/stop", this::stop)
                .add("POST", "processes/{id}/kill", this::kill);
    }

    private List<JourneySummary> journeys(StackCall call) {
        List<JourneySummary> journeys = view.journeys(new JourneyQuery(
                call.query("text"),
                call.flag("failed"),
                call.number("minimumMs", 0, ONE_DAY_MS),
                call.number("limit", 100, MOST_JOURNEYS)));
        return call.flag("unmasked")
                ? journeys
                : journeys.stream().map(JourneySummary::masked).toList();
    }

    private RecordedJourney journey(StackCall call) {
        RecordedJourney journey = view.journey(call.variable("trace"))
                .orElseThrow(() -> new NoSuchElementException("no journey has this trace id"));
        return call.flag("unmasked") ? journey : MaskedJson.journey(journey);
    }

    private Object keep(StackCall call, boolean kept) {
        actions.keep(call.variable("trace"), kept);
        return DONE;
    }

    private Payloads payloads(StackCall call) {
        Payloads payloads = view.payloads(call.variable("requestId"))
                .orElseThrow(() -> new NoSuchElementException("the payloads of this invocation are not kept"));
        return call.flag("unmasked")
                ? payloads
                : new Payloads(
                        payloads.requestId(),
                        payloads.function(),
                        Masking.mask(payloads.event()),
                        Masking.mask(payloads.answer()));
    }

    private Map<String, String> run(StackCall call) {
        try {
            return Map.of(
                    "requestId", actions.runAgain(call.variable("requestId")).join());
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof IllegalArgumentException refused ? refused : failure;
        }
    }

    private List<PrintedLine> logs(StackCall call) {
        List<PrintedLine> lines = view.logs(new LogQuery(
                call.query("function"),
                call.query("level"),
                call.query("trace"),
                call.query("text"),
                call.number("after", 0, Integer.MAX_VALUE),
                call.number("limit", 200, MOST_LINES)));
        return call.flag("unmasked") ? lines : MaskedJson.lines(lines);
    }

    private Object stop(StackCall call) {
        actions.stop(call.variable("name"));
        return DONE;
    }

    private Object kill(StackCall call) {
        actions.kill(call.variable("id"));
        return DONE;
    }
}
