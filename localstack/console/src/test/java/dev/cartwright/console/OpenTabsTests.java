package dev.cartwright.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.cartwright.embedded.table.TableFaults;
import dev.cartwright.embedded.view.StackChange;
import dev.cartwright.embedded.view.StackFaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many tabs of one browser, which has six connections for all of them. */
@InTheBrowser
class OpenTabsTests {

    private static final int TABS = 8;
    private static final StackFaults THROTTLED = new StackFaults(
            TableFaults.NONE, List.of(), List.of("local-Order-InboxFunction"), List.of(), List.of(), Map.of());

    private final ConsoleUnderTest console = new ConsoleUnderTest();
    private final Page first = Screen.shared().page();

    @AfterEach
    void close() {
        first.context().close();
        console.close();
        assertThat(Screen.shared().incidents()).isEmpty();
    }

    /** A browser without a window shows all its tabs, so this tells a tab what a window tells those that are behind another. */
    private static void show(Page page, boolean visible) {
        page.evaluate(
                "hidden => { Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                !visible);
    }

    /** A tab of the same browser. */
    private Page another() {
        return first.waitForPopup(() -> first.evaluate("() => { open('about:blank'); }"));
    }

    private void awaitLive(Page tab) {
        tab.waitForCondition(() -> console.stack.watchers() > 0);
    }

    private void change() {
        console.stack.announce(
                new StackChange.Ended(requireNonNull(console.stack.journeys.all.get(SampleJourneys.CONFIRMED))
                        .hops()
                        .getFirst()
                        .invocation()));
    }

    private static void mark(Page page) {
        page.evaluate("document.getElementById('found').dataset.old = 'yes'");
    }

    @Test
    void eightTabsLoadAndTheVisibleOneIsLive() {
        List<Page> tabs = new ArrayList<>();
        for (int i = 0; i < TABS; i++) {
            Page tab = i == 0 ? first : another();
            tab.navigate(console.url("journeys"), new Page.NavigateOptions().setTimeout(15_000));
            assertThat(tab.locator("#found")).containsText("placeOrder");
            awaitLive(tab);
            tabs.add(tab);
            show(tab, i == TABS - 1);
        }
        mark(tabs.getLast());

        change();

        assertThat(tabs.getLast().locator("#found[data-old]")).hasCount(0);
        assertThat(tabs).allSatisfy(tab -> assertThat(tab.locator("#gone")).isHidden());
    }

    @Test
    void aTabThatIsShownAgainRefreshesItsParts() {
        first.navigate(console.url("journeys"));
        awaitLive(first);
        show(first, false);
        mark(first);

        show(first, true);

        assertThat(first.locator("#found[data-old]")).hasCount(0);
        assertThat(first.locator("#gone")).isHidden();
    }

    @Test
    void everyOpenPageSaysThatFaultsAreSwitchedOnAndOff() {
        first.navigate(console.url("journeys"));
        awaitLive(first);
        assertThat(first.locator("#faulty")).hasText("");

        console.stack.meet(THROTTLED);
        assertThat(first.locator("#faulty")).containsText("Faults are switched on");
        console.stack.meet(StackFaults.NONE);

        assertThat(first.locator("#faulty")).hasText("");
        assertThat(first).hasTitle("Journeys · Cartwright console");
    }
}
