package dev.cartwright.console;

import dev.cartwright.embedded.view.JourneyQuery;
import dev.cartwright.embedded.view.JourneySummary;
import dev.cartwright.embedded.view.StackView;
import dev.cartwright.embedded.view.Topology;
import dev.cartwright.embedded.view.Topology.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The application as a graph. */
final class MapPage implements ConsolePage {

    /** What they touched is shown together. */
    private static final int MOST_JOURNEYS = 50;

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
        var choice = new MapChoice(
                call.field("capability"),
                call.field("trace"),
                call.field("dead").equals("true"));
        Topology shown = choice.deadLetters() ? all : DeadLetterQueues.withoutEmpty(all);
        List<Touched> parts = Stream.concat(capability(choice, shown), journeys(choice, shown))
                .toList();
        if (parts.isEmpty() && !choice.trace().isEmpty()) {
            return PageAnswer.notFound("No journey with " + choice.trace() + " is known, or it is no longer kept.");
        }
        Optional<Touched> touched = parts.stream().reduce(Touched::and);
        return PageAnswer.page(
                "map.jte",
                Map.of(
                        "wide", ServiceMap.of(shown, touched, MapSize.WIDE),
                        "narrow", ServiceMap.of(shown, touched, MapSize.NARROW),
                        "highlights", touched.isPresent(),
                        "capabilities", capabilities(all),
                        "choice", choice));
    }

    private static Stream<Touched> capability(MapChoice choice, Topology shown) {
        return Stream.of(choice.capability())
                .filter(capability -> !capability.isEmpty())
                .map(capability -> Touched.capability(capability, shown));
    }

    /** The journey with this trace id, or the latest that contain the words. */
    private Stream<Touched> journeys(MapChoice choice, Topology shown) {
        return Stream.of(choice.trace())
                .filter(text -> !text.isEmpty())
                .flatMap(text -> view.journeys(new JourneyQuery(text, false, 0, MOST_JOURNEYS)).stream())
                .map(JourneySummary::trace)
                .flatMap(trace -> view.journey(trace).stream())
                .map(journey -> Touched.by(journey, shown));
    }

    private static List<String> capabilities(Topology all) {
        return all.nodes().stream()
                .filter(node -> !MapGrid.isBus(node))
                .map(Node::capability)
                .filter(capability -> !capability.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
