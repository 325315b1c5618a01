package dev.cartwright.console;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.cartwright.embedded.view.OpaqueText;
import dev.cartwright.embedded.view.StackFaults;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page on a screen and on a phone, in both colour schemes; the pictures are in {@code target/screenshots}. */
@InTheBrowser
class LooksTests {

    private static final String ITEM = "tables/" + SampleItems.TABLE + "?key=" + OpaqueText.seal(SampleItems.KEY);

    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("overview", ""),
            Map.entry("journeys", "journeys"),
            Map.entry("journeys-none", "journeys?text=nothing-like-this"),
            Map.entry("journey", "journeys/" + SampleJourneys.CONFIRMED + "?hop=req-c1-2"),
            Map.entry("journey-unmasked", "journeys/" + SampleJourneys.CONFIRMED + "?hop=req-c1-2&unmasked=true"),
            Map.entry("journey-failed", "journeys/" + SampleJourneys.RETRIED),
            Map.entry("journey-hostile", "journeys/" + SampleJourneys.HOSTILE),
            Map.entry(
                    "compare",
                    "journeys/compare?one=" + SampleJourneys.CONFIRMED + "&other=" + SampleJourneys.DECLINED),
            Map.entry("map", "map"),
            Map.entry("map-touched", "map?trace=" + SampleJourneys.CONFIRMED),
            Map.entry("bus", "bus"),
            Map.entry("bus-refused", "bus?pattern=none"),
            Map.entry("bus-event", "bus/event/4"),
            Map.entry("bus-send", "bus/send?type=OrderPlaced.v1"),
            Map.entry("queues", "queues"),
            Map.entry("queue", "queues/local-Order-InboxQueue"),
            Map.entry("queue-dead", "queues/local-Order-InboxDeadLetters?edit=m-1&unmasked=true"),
            Map.entry("tables", "tables"),
            Map.entry("table", "tables/" + SampleItems.TABLE),
            Map.entry("item", ITEM),
            Map.entry("item-edited", ITEM + "&unmasked=true"),
            Map.entry("api", "api"),
            Map.entry("operation", "api/Order/placeOrder"),
            Map.entry("operation-other", "api/Other/get-things"),
            Map.entry("logs", "logs"),
            Map.entry("faults", "faults"),
            Map.entry("cost", "cost"),
            Map.entry("unknown", "unknown"));

    /** Those of axe's rules that depend on colours. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static ConsoleUnderTest console;
    private static Page page;

    /** With a fault, so that there is something to set back, and a banner everywhere. */
    @BeforeAll
    static void open() {
        console = new ConsoleUnderTest();
        console.stack.meet(new StackFaults(
                StackFaults.NONE.tables(),
                List.of(new StackFaults.ServiceFault("events", "", "THROTTLED", 0.5, 0)),
                List.of(),
                List.of("local-Order-InboxQueue"),
                List.of(),
                Map.of()));
        page = Screen.shared().page();
    }

    @AfterAll
    static void close() {
        page.close();
        console.close();
    }

    static Stream<Arguments> views() {
        return PAGES.keySet().stream()
                .sorted()
                .flatMap(name -> Stream.of(Arguments.of(name, 1280, 800), Arguments.of(name, 390, 844)));
    }

    @ParameterizedTest
    @MethodSource("views")
    void isReadableForEveryoneAndFits(String name, int width, int height) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate(console.url(requireNonNull(PAGES.get(name))));
        page.evaluate(AxeBuilder.getAxeScript());

        var violations = new ArrayList<>(look(name, width, ColorScheme.LIGHT, List.of()));
        violations.addAll(look(name, width, ColorScheme.DARK, COLOURS));

        assertThat(violations).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
        assertThat(Screen.shared().incidents()).isEmpty();
    }

    /**
     * What is folded on the picture is unfolded for axe.
     *
     * @param rules of axe; empty for all
     * @return violations with the parts of the page
     */
    @SuppressWarnings("unchecked") // The script returns texts.
    private static List<String> look(String name, int width, ColorScheme scheme, List<String> rules) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        String file = name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", file)));
        return (List<String>) page.evaluate("""
                async rules => {
                  document.querySelectorAll('details').forEach(folded => { folded.open = true; });
                  const found = await axe.run(document, {
                    resultTypes: ['violations'],
                    ...(rules.length && {runOnly: {type: 'rule', values: rules}}),
                  });
                  return found.violations.map(rule => rule.id + ': ' + rule.nodes.map(node => node.html).join(' | '));
                }""", rules);
    }
}
