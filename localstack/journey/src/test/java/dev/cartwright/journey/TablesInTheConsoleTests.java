package dev.cartwright.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import dev.cartwright.console.InTheBrowser;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The items of tables in the console. */
@InTheBrowser
class TablesInTheConsoleTests {

    private final ConsoleWindow console = new ConsoleWindow();
    private final Locator items = console.page().locator("#items");

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void areFoundByKeyAndByIndex() {
        String customer = "ann-" + UUID.randomUUID();
        String order = Orders.order(customer, Shop.sellable(5, 900), 1, "tok_approve");
        openTable();

        console.fill("Partition key", "ORDER#" + order);
        console.fill("to", "ORDER");
        console.press("Read");
        assertThat(items).containsText("ORDER#" + order);
        console.select("By", "gsi1");
        console.fill("Partition key", "CUSTOMER#" + customer);
        console.fill("to", "");
        console.press("Read");

        assertThat(items.locator("tbody tr")).hasCount(1);
        console.follow("ORDER#" + order);
        assertThat(console.page().locator("main")).containsText("CUSTOMER#" + customer);
    }

    @Test
    void arePutChangedAndDeletedAfterAsking() {
        String key = "NOTE#" + UUID.randomUUID();
        try (var other = new ConsoleWindow()) {
            other.open("tables/" + Tables.name("order") + "?partition=" + key.replace("#", "%23"));
            Locator seen = other.page().locator("#items");
            assertThat(seen).containsText("No item here.");

            openTable();
            console.page().getByText("Put an item").click();
            console.page().locator("#item").fill(note(key, "first"));
            console.pressAndAgree("Put");
            assertThat(seen).containsText("first");

            console.pressAndAgree("Show everything and edit");
            console.page().locator("#item").fill(note(key, "second"));
            console.pressAndAgree("Put");
            assertThat(seen).containsText("second");

            console.page().onceDialog(Dialog::dismiss);
            console.press("Delete");
            assertThat(console.page().locator("main")).containsText("second");
            console.pressAndAgree("Delete");

            assertThat(seen).containsText("No item here.");
        }
    }

    private void openTable() {
        console.open("tables");
        console.follow(Tables.name("order"));
    }

    private static String note(String key, String text) {
        return """
                {"pk": {"S": "%s"}, "sk": {"S": "NOTE"}, "note": {"S": "%s"}}""".formatted(key, text);
    }
}
