package dev.cartwright.console;

import dev.cartwright.embedded.view.JourneySummary;
import dev.cartwright.embedded.view.RecordedJourney;
import dev.cartwright.embedded.view.StackActions;
import dev.cartwright.embedded.view.StackView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The search for journeys, the comparison of two, and each journey. */
final class JourneysPage implements ConsolePage {

    private static final String COMPARE = "compare";

    private final StackView view;
    private final StackActions actions;
    private final JourneyDetail detail;

    JourneysPage(StackView view, StackActions actions) {
        this.view = view;
        this.actions = actions;
        this.detail = new JourneyDetail(view, actions);
    }

    @Override
    public MenuEntry entry() {
        return new MenuEntry("journeys", "Journeys", 'j');
    }

    @Override
    public PageAnswer answer(PageCall call) {
        String[] path = call.rest().split("/", 2);
        return switch (path[0]) {
            case "" -> search(JourneySearch.of(call));
            case COMPARE -> compare(call);
            default -> journey(call, path[0], path.length > 1 ? path[1] : "");
        };
    }

    private PageAnswer search(JourneySearch search) {
        List<JourneySummary> journeys = view.journeys(search.query()).stream()
                .map(JourneySummary::masked)
                .toList();
        return PageAnswer.page("journeys.jte", Map.of("search", search, "journeys", journeys));
    }

    private PageAnswer journey(PageCall call, String trace, String what) {
        Optional<RecordedJourney> journey = view.journey(trace);
        if (journey.isEmpty()) {
            return PageAnswer.notFound("The journey " + trace + " is not known, or is no longer kept.");
        }
        if (call.isPost() && what.equals("keep")) {
            actions.keep(trace, call.field("kept").equals("true"));
            return new PageAnswer.Redirect(call.field("back").equals("list") ? entry().url() : detail.url(trace));
        }
        return detail.answer(call, journey.get(), what);
    }

    /** The table's form sends {@code trace} twice; the address that one keeps says {@code one} and {@code other}. */
    private PageAnswer compare(PageCall call) {
        List<String> chosen = call.all("trace");
        if (!chosen.isEmpty()) {
            if (chosen.size() != 2) {
                throw new IllegalArgumentException(
                        "Choose two journeys to compare; " + chosen.size() + " were chosen.");
            }
            return new PageAnswer.Redirect(entry().url() + "/" + COMPARE + "?one="
                    + JourneyDetail.encoded(chosen.getFirst()) + "&other=" + JourneyDetail.encoded(chosen.getLast()));
        }
        Optional<RecordedJourney> one = view.journey(call.field("one"));
        Optional<RecordedJourney> other = view.journey(call.field("other"));
        if (one.isEmpty() || other.isEmpty()) {
            return PageAnswer.notFound(
                    "Choose two journeys in the list; one of these is not known, or is no longer kept.");
        }
        return PageAnswer.page(
                "compare.jte",
                Map.of(
                        "one", one.get().summary(),
                        "other", other.get().summary(),
                        "names", Names.of(view.topology()),
                        "comparison", JourneyComparison.of(one.get(), other.get())));
    }
}
