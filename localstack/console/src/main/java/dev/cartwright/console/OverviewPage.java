package dev.cartwright.console;

import dev.cartwright.embedded.view.JourneyQuery;
import dev.cartwright.embedded.view.StackActions;
import dev.cartwright.embedded.view.StackView;
import java.util.Map;

/** Health, functions, traffic and the latest journeys. */
final class OverviewPage implements Page {

    private static final int LATEST = 10;

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
    public Answer answer(Call call) {
        if (call.isPost()) {
            actions.stop(call.field("function"));
            return new Answer.Redirect(entry().url());
        }
        return Answer.page(
                "overview.jte",
                Map.of(
                        "overview", view.overview(),
                        "functions", view.functions(),
                        "journeys", view.journeys(JourneyQuery.latest(LATEST))));
    }
}
