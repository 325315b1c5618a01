package dev.cartwright.console;

import dev.cartwright.embedded.view.StackView;
import dev.cartwright.embedded.view.Topology;
import java.util.Map;
import java.util.Optional;

/** The application as a graph. */
final class MapPage implements ConsolePage {

    private final StackView view;

    MapPage(StackView view) {
        this.view = view;
    }

    @Override
    public MenuEntry entry() {
        return new MenuEntry("map", "Map", 'm');
    }

    @Override
    public PageAnswer answer(PageCall call) {
        Topology all = view.topology();
        String capability = call.field("capability");
        String trace = call.field("trace");
        var shown = capability.isEmpty() ? all : MapFilter.around(all, capability);
        Optional<Touched> touched =
                trace.isEmpty() ? Optional.empty() : view.journey(trace).map(journey -> Touched.by(journey, all));
        if (!trace.isEmpty() && touched.isEmpty()) {
            return PageAnswer.notFound("The journey " + trace + " is not known, or is no longer kept.");
        }
        return PageAnswer.page(
                "map.jte",
                Map.of(
                        "map", ServiceMap.of(shown, touched),
                        "capabilities", MapFilter.capabilities(all),
                        "capability", capability,
                        "trace", trace,
                        "url", url(capability, trace)));
    }

    private String url(String capability, String trace) {
        return entry().url() + "?capability=" + JourneyDetail.encoded(capability) + "&trace="
                + JourneyDetail.encoded(trace);
    }
}
