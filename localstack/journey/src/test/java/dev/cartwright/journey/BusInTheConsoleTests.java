package dev.cartwright.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.cartwright.console.InTheBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The events of the bus in the console. */
@InTheBrowser
class BusInTheConsoleTests {

    private static final String PATTERN = "Event pattern, as in a rule";

    private final ConsoleWindow console = new ConsoleWindow();
    private final Locator events = console.page().locator("#events");
    private final Locator problem = console.page().locator("main .problem");

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void showsTheEventsThatMatchAPatternAndWhatTheirSchemaSays() {
        String order = Orders.confirmed(Shop.sellable(5, 900));

        filter("""
                {"source": ["cartwright.order"], "detail-type": [{"prefix": "Order"}], "detail": {"subject": ["%s"]}}""".formatted(order));

        assertThat(events).containsText("OrderConfirmed.v1");
        assertThat(events.locator("tbody tr")).hasCount(2);
        console.follow("OrderPlaced.v1");
        assertThat(console.page().locator("main")).containsText("Its data matches the schema.");
    }

    @Test
    void refusesWhatIsNoPattern() {
        filter("{\"source\": \"cartwright.order\"}");

        assertThat(problem).containsText("the pattern is invalid: ");
    }

    @Test
    void sendsAnEventFromItsExampleAndShowsWhatItCaused() {
        String sku = Shop.newSku();
        draft("PriceChanged.v1", "MUG-SAND", sku);

        console.press("Send");

        assertThat(events).containsText("PriceChanged.v1");
        filter("{\"detail\": {\"data\": {\"sku\": [\"" + sku + "\"]}}}");
        assertThat(events.locator("tbody tr")).hasCount(1);
        events.locator("a[href*=journeys]").click();
        console.page().reload();
        assertThat(console.page().locator(".waterfall")).containsText("PriceChanged.v1 Pricing InboxFunction");
        assertThat(console.page().locator(".steps")).containsText("PriceChanged.v1");
    }

    @Test
    void refusesAnEventThatBreaksItsSchemaUnlessItIsToldTo() {
        draft("StockAdjusted.v1", "onHand", "onFoot");

        console.press("Send");

        assertThat(problem).containsText("does not match the schema of StockAdjusted.v1");
        assertThat(problem).containsText("onHand");
        console.page().getByLabel("Send it although it does not match").check();
        console.press("Send");
        assertThat(events).containsText("StockAdjusted.v1");
        console.having("#events tr", "StockAdjusted.v1")
                .first()
                .getByText("StockAdjusted.v1")
                .click();
        assertThat(console.page().locator("main")).containsText("Its data does not match the schema:");
    }

    private void filter(String pattern) {
        console.open("bus");
        console.fill(PATTERN, pattern);
        console.press("Filter");
    }

    /** Takes an example and changes a word of it. */
    private void draft(String type, String word, String changed) {
        console.open("bus");
        console.follow("Send an event …");
        console.select("Start from the example of", type);
        console.press("Take its example");
        Locator detail = console.page().locator("#detail");
        detail.fill(detail.inputValue().replace(word, changed));
    }
}
