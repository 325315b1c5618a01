package dev.cartwright.console;

import dev.cartwright.embedded.view.JourneyQuery;
import dev.cartwright.embedded.view.JourneySummary;
import dev.cartwright.embedded.view.Overview;
import dev.cartwright.embedded.view.StackActions;
import dev.cartwright.embedded.view.StackView;
import java.util.Map;
import java.util.Set;

/** Health, functions, traffic and the latest journeys. */
final class OverviewPage implements ConsolePage {

    private static final int LATEST = 10;
    private static final String CHART = "chart.json";
    private static final String TOKEN = "token";
    private static final String STOP = "stop";

    private final StackView view;
    private final StackActions actions;

    OverviewPage(StackView view, StackActions actions) {
        this.view = view;
        this.actions = actions;
    }

    @Override
    public MenuEntry entry() {
        return new MenuEntry("", "Overview", 'o');
    }

    @Override
    public boolean answers(String path) {
        return Set.of("", CHART, TOKEN, STOP).contains(path);
    }

    @Override
    public PageAnswer answer(PageCall call) {
        return switch (call.rest()) {
            case CHART ->
                new PageAnswer.Text(
                        200,
                        "application/json",
                        TrafficChart.json(view.overview().seconds()));
            case TOKEN -> call.isPost() ? token(call.field("subject"), call.field("role")) : page();
            case STOP -> call.isPost() ? stop(call) : page();
            default -> page();
        };
    }

    private PageAnswer page() {
        Overview overview = view.overview();
        var topology = view.topology();
        return PageAnswer.page(
                "overview.jte",
                Map.of(
                        "overview", overview,
                        "upSeconds", secondsUp(overview),
                        "minute", TrafficChart.lastMinute(overview.seconds()),
                        "example", ExampleRequest.of(topology, overview.url()),
                        "names", Names.of(topology),
                        "functions", view.functions(),
                        "journeys",
                                view.journeys(JourneyQuery.latest(LATEST)).stream()
                                        .map(JourneySummary::masked)
                                        .toList()));
    }

    /** By the stack's clock, which made the last of its seconds. */
    private static long secondsUp(Overview overview) {
        return overview.seconds().isEmpty()
                ? 0
                : Math.max(
                        0,
                        overview.seconds().getLast().epochSecond()
                                - overview.started().getEpochSecond());
    }

    private PageAnswer token(String subject, String role) {
        if (subject.isEmpty()) {
            throw new IllegalArgumentException("a token needs a subject, as \"ann\"");
        }
        String token = actions.token(subject, role);
        String example = ExampleRequest.of(view.topology(), view.overview().url());
        return PageAnswer.page(
                "token.jte",
                Map.of("subject", subject, "role", role, "token", token, "curl", ExampleRequest.curl(example, token)));
    }

    /** One process by its id, or all of a function. */
    private PageAnswer stop(PageCall call) {
        if (call.field("process").isEmpty()) {
            actions.stop(call.field("function"));
        } else {
            actions.kill(call.field("process"));
        }
        return new PageAnswer.Redirect(entry().url() + "#functions");
    }
}
