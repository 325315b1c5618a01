package dev.cartwright.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.cartwright.console.InTheBrowser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From an order to its log lines, from a function to its journeys, and what all of it costs. */
@InTheBrowser
class TrafficInTheConsoleTests {

    private final String order = Orders.confirmed(Shop.sellable(5, 1100));
    private final ConsoleWindow console = new ConsoleWindow();

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void findsTheLogLinesOfAnOrderByTraceAndText() {
        console.openJourney(order);
        console.follow("Its logs");
        Locator lines = console.page().locator("#lines > li");
        assertThat(lines).not().hasCount(0);
        int all = lines.count();

        console.fill("Text", "placeOrder");
        console.press("Search");

        assertThat(lines.first()).containsText("placeOrder");
        org.assertj.core.api.Assertions.assertThat(lines.count()).isBetween(1, all - 1);
        lines.first().locator("summary").click();
        lines.first().getByText("journey 1-").click();
        assertThat(console.page().locator("h2.title")).containsText("placeOrder");
    }

    @Test
    void leadsFromTheMapToJourneysAndLogLines() {
        console.open("map");
        Locator function = console.having("main li", "Order CustomerFunction");

        function.getByText("journeys").click();
        assertThat(console.page().locator("#found")).containsText("placeOrder");
        console.page().goBack();
        function.getByText("log lines").click();

        assertThat(console.page().locator("#function"))
                .hasValue(HostedOperation.of("order", "placeOrder").function());
        assertThat(console.page().locator("#lines > li").first()).containsText("Order-Customer");
    }

    @Test
    void showsThePriceOfAMillionOrdersFromNowOn() {
        console.open("cost?event=OrderConfirmed.v1");
        Locator bill = console.page().locator("#bill");
        assertThat(bill).containsText("for a million OrderConfirmed.v1");

        console.pressAndAgree("Start again");
        assertThat(bill).not().containsText("OrderConfirmed.v1");
        Orders.confirmed(Shop.sellable(5, 1100));
        console.open("cost?event=OrderConfirmed.v1");

        assertThat(bill).containsText("for a million OrderConfirmed.v1, counted on 1");
        assertThat(bill.locator(".figure").last()).hasText(Pattern.compile("\\$[1-9][0-9.,]*"));
    }
}
