package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.cartwright.console.Screen;

/** The console of the running shop in a browser, as a developer uses it. Its scripts work without errors. */
final class ConsoleWindow implements AutoCloseable {

    private final Page page = Screen.shared().page();

    Page page() {
        return page;
    }

    /** @param path below the console's: {@code "queues"} */
    void open(String path) {
        page.navigate(Shop.stack().url() + "/_console/" + path);
    }

    /** Finds how an order was placed, by the search that every page has. */
    void openJourney(String order) {
        open("");
        page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search journeys"))
                .fill(order);
        page.keyboard().press("Enter");
        follow("placeOrder");
    }

    /** The parts of the page that have a text, shown or folded. */
    Locator having(String selector, String text) {
        return page.locator(selector, new Page.LocatorOptions().setHasText(text));
    }

    /** Fills the field with this label. */
    void fill(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }

    void select(String name, String option) {
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .selectOption(option);
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Presses a button that asks first, and agrees. */
    void pressAndAgree(String button) {
        page.onceDialog(Dialog::accept);
        press(button);
    }

    /** Presses a button that copies, and gives the clipboard's text. */
    String copy(String button) {
        press(button);
        return copied();
    }

    /** Presses a button that asks before it copies, and agrees. */
    String copyAndAgree(String button) {
        pressAndAgree(button);
        return copied();
    }

    private String copied() {
        PlaywrightAssertions.assertThat(page.locator("#said")).hasText("copied");
        return String.valueOf(page.evaluate("navigator.clipboard.readText()"));
    }

    /** Loads the page again until it shows this: for what does not refresh itself. */
    void reloadUntilThereIs(Locator wanted) {
        await().pollInSameThread().atMost(Shop.PATIENCE).until(() -> {
            page.reload();
            return wanted.count() > 0;
        });
    }

    @Override
    public void close() {
        page.close();
        assertThat(Screen.shared().incidents()).isEmpty();
    }
}
