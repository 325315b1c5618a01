package dev.cartwright.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.cartwright.embedded.view.StackChange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@InTheBrowser
class ConsoleInTheBrowserTests {

    private final ConsoleUnderTest console = new ConsoleUnderTest();
    private final Page page = Screen.shared().page();

    @AfterEach
    void close() {
        page.close();
        console.close();
        assertThat(Screen.shared().incidents()).isEmpty();
    }

    @Test
    void findsAnOrderByItsIdAndOpensItsWaterfall() {
        page.navigate(console.url(""));
        page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search journeys"))
                .fill(SampleJourneys.ORDER);
        page.keyboard().press("Enter");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("placeOrder"))
                .click();

        assertThat(page.locator(".waterfall .hop")).hasCount(7);
        assertThat(page.locator(".waterfall")).containsText("PaymentAuthorized.v1");
        assertThat(page.locator(".steps")).containsText("AUTHORIZED");
    }

    @Test
    void showsMarkupInNamesAsText() {
        List<String> dialogs = new ArrayList<>();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });

        page.navigate(console.url("journeys"));
        assertThat(page.locator("#found")).containsText(SampleJourneys.MARKUP);
        page.navigate(console.url("journeys/" + SampleJourneys.HOSTILE));

        assertThat(page.locator("#hop")).containsText(SampleJourneys.MARKUP);
        assertThat(page.locator("main img")).hasCount(0);
        assertThat(dialogs).isEmpty();
    }

    @Test
    void keysSearchAndGoToPages() {
        page.navigate(console.url(""));

        page.keyboard().press("/");
        assertThat(page.locator("#search")).isFocused();
        page.keyboard().press("Escape");
        page.keyboard().press("g");
        page.keyboard().press("j");

        page.waitForURL(console.url("journeys"));
        page.keyboard().press("g");
        page.keyboard().press("m");
        page.waitForURL(console.url("map"));
    }

    @Test
    void saysThatTheStackIsGoneUntilItIsBack() {
        page.navigate(console.url("journeys"));
        assertThat(page.locator("#gone")).isHidden();

        console.stop();
        assertThat(page.locator("#gone")).isVisible();
        console.startAgain();

        assertThat(page.locator("#gone")).isHidden();
        assertThat(page.locator("#found")).containsText("placeOrder");
    }

    @Test
    void showsNewJourneysWithoutLosingTheChoiceAndTheFocus() {
        page.navigate(console.url("journeys"));
        page.locator("#choose-" + SampleJourneys.CONFIRMED).check();
        page.locator("#open-" + SampleJourneys.DECLINED).focus();
        page.evaluate("document.getElementById('found').dataset.old = 'yes'");

        console.stack.announce(
                new StackChange.Ended(requireNonNull(console.stack.journeys.all.get(SampleJourneys.CONFIRMED))
                        .hops()
                        .getFirst()
                        .invocation()));

        assertThat(page.locator("#found[data-old]")).hasCount(0);
        assertThat(page.locator("#choose-" + SampleJourneys.CONFIRMED)).isChecked();
        assertThat(page.locator("#open-" + SampleJourneys.DECLINED)).isFocused();
    }

    @Test
    void comparesTwoJourneys() {
        page.navigate(console.url("journeys"));
        page.locator("#choose-" + SampleJourneys.CONFIRMED).check();
        page.locator("#choose-" + SampleJourneys.DECLINED).check();

        page.getByText("Compare the two chosen").click();

        page.waitForURL(Pattern.compile(".*compare\\?one=.*&other=.*"));
        assertThat(page.locator("main")).containsText("missing");
        assertThat(page.locator("main")).containsText("PaymentDeclined.v1");
    }

    @Test
    void asksBeforeItShowsWhatIsMasked() {
        page.navigate(console.url("journeys/" + SampleJourneys.CONFIRMED));
        Locator unmask = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show unmasked"));
        assertThat(page.content()).doesNotContain(SamplePayloads.SECRET);

        page.onceDialog(Dialog::dismiss);
        unmask.click();
        assertThat(page.content()).doesNotContain(SamplePayloads.SECRET);
        page.onceDialog(Dialog::accept);
        unmask.click();

        assertThat(page.locator("#hop")).containsText(SamplePayloads.SECRET);
        assertThat(page.getByText("Mask again")).isVisible();
    }

    @Test
    void copiesARequestAsCurlAndRunsAHopAgain() {
        page.navigate(console.url("journeys/" + SampleJourneys.CONFIRMED + "?hop=req-c1-2"));

        page.getByText("Copy as curl").click();
        assertThat(page.locator("#said")).hasText("copied");
        Object copied = page.evaluate("navigator.clipboard.readText()");
        page.onceDialog(Dialog::accept);
        page.getByText("Run again").click();

        assertThat((String) copied)
                .startsWith("curl -X POST")
                .contains("Bearer $TOKEN", "it'\\''s a gift", "http://127.0.0.1:8080/v1/orders");
        assertThat(page.locator("main")).containsText("Ran again as request req-again");
        assertThat(console.stack.done).containsExactly("run again req-c1-2");
    }

    @Test
    void givesATokenAndStopsAnEnvironmentAfterAsking() {
        page.navigate(console.url(""));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Customer").setExact(true))
                .click();
        assertThat(page.getByText("Copy token")).hasAttribute("data-copy", SampleStack.TOKEN);

        page.onceDialog(Dialog::accept);
        page.locator("#stop-o3").click();
        page.waitForURL(Pattern.compile(".*#functions"));

        assertThat(console.stack.done).containsExactly("token ann customer", "kill o3");
    }

    @Test
    void drawsItsCharts() {
        page.navigate(console.url(""));

        assertThat(page.locator("#traffic canvas")).hasCount(3);
    }
}
