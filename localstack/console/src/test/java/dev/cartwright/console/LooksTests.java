package dev.cartwright.console;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in both colour schemes, on a screen and on a phone; the pictures are in {@code target/screenshots}. */
class LooksTests {

    private static final Map<String, String> PAGES = Map.of(
            "overview", "",
            "journeys", "journeys",
            "journey", "journeys/" + SampleJourneys.CONFIRMED + "?hop=req-c1-2",
            "failed", "journeys/" + SampleJourneys.RETRIED,
            "compare", "journeys/compare?one=" + SampleJourneys.CONFIRMED + "&other=" + SampleJourneys.DECLINED,
            "map", "map",
            "touched", "map?trace=" + SampleJourneys.CONFIRMED);

    private static Chromium chromium;
    private static ConsoleUnderTest console;

    @BeforeAll
    static void open() {
        chromium = Chromium.launch();
        console = new ConsoleUnderTest();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
            console.close();
        }
    }

    static Stream<Arguments> views() {
        return PAGES.keySet().stream()
                .sorted()
                .flatMap(page -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .flatMap(scheme -> Stream.of(1280, 390).map(width -> Arguments.of(page, scheme, width))));
    }

    /** Axe is a script of its own, which the pages' policy would refuse. */
    @ParameterizedTest
    @MethodSource("views")
    void isReadableForEveryoneAndFits(String name, ColorScheme scheme, int width) {
        Page page = chromium.page(new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(width, width == 390 ? 844 : 800)
                .setBypassCSP(true));
        page.navigate(console.url(requireNonNull(PAGES.get(name))));
        page.waitForLoadState(LoadState.LOAD);

        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(
                        "target",
                        "screenshots",
                        name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));

        List<String> violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        page.context().close();

        assertThat(violations).isEmpty();
        assertThat(overflow).isEqualTo(0);
    }
}
