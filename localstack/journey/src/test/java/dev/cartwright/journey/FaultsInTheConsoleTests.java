package dev.cartwright.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.cartwright.console.InTheBrowser;
import dev.cartwright.embedded.view.StackFaults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Faults that are switched on in the console let orders wait, every open page says so, and set back they recover. */
@InTheBrowser
class FaultsInTheConsoleTests {

    private static final String BANNER = "Faults are switched on";

    private final String sku = Shop.sellable(5, 1500);
    private final ConsoleWindow console = new ConsoleWindow();
    private final ConsoleWindow other = new ConsoleWindow();

    @BeforeEach
    void open() {
        other.open("journeys");
        console.open("faults");
        assertThat(console.page().locator("main")).containsText("Nothing: the stack works as it should.");
    }

    @AfterEach
    void close() {
        Shop.stack().actions().meet(StackFaults.NONE);
        other.close();
        console.close();
    }

    @Test
    void pauseAQueue() {
        String queue = Tables.name("inventory").replace("Table", "InboxQueue");
        console.select("Queue", queue);

        console.press("Pause its delivery");
        String order = Orders.order("ann", sku, 1, "tok_approve");

        assertThat(other.page().locator("#faulty")).containsText(BANNER);
        console.openJourney(order);
        assertThat(console.page().locator(".steps")).containsText("OrderPlaced.v1");
        console.open("queues");
        Locator row = console.having("tr", queue).first();
        assertThat(row).containsText("paused");
        assertThat(row.locator("td").nth(1)).hasText("1");
        assertRecovers(order);
    }

    @Test
    void failAService() {
        console.select("Service", "events");
        console.fill("Operation", "PutEvents");
        console.press("Switch on");

        String order = Orders.order("ann", sku, 1, "tok_approve");

        assertThat(other.page().locator("#faulty")).containsText(BANNER);
        console.openJourney(order);
        assertThat(console.page().locator(".waterfall .tag.bad").first()).containsText("failed: ");
        assertThat(console.page().locator(".steps")).not().containsText("OrderPlaced.v1");
        assertRecovers(order);
    }

    private void assertRecovers(String order) {
        assertThat(Shop.get("/v1/orders/" + order, Shop.customer("ann")).at("/status"))
                .isEqualTo("PLACED");
        console.open("faults");

        console.press("Set all back");

        assertThat(other.page().locator("#faulty")).not().containsText(BANNER);
        console.openJourney(order);
        assertThat(console.page().locator(".steps")).containsText("OrderConfirmed.v1");
        assertThat(Orders.ended("ann", order).path("status").asString()).isEqualTo("CONFIRMED");
    }
}
