package dev.cartwright.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.cartwright.console.InTheBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests to the gateway from the console's reference of the APIs. */
@InTheBrowser
class ApiInTheConsoleTests {

    private final ConsoleWindow console = new ConsoleWindow();
    private final Locator status = console.page().locator("#answer [data-part=status]");

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void placesAnOrderAsACustomerAndLeadsToItsJourney() {
        String basket = Shop.JSON.writeValueAsString(Orders.basket(Shop.sellable(5, 900), 1, "tok_approve"));
        find("placeOrder");
        console.select("Token of", "customer");
        console.page().locator("#body").fill(basket);

        console.press("Send");

        assertThat(status).containsText("202");
        assertThat(console.page().locator("#answer [data-part=body]")).containsText("ord_");
        console.follow("its journey");
        assertThat(console.page().locator("h2.title")).containsText("placeOrder");
        assertThat(console.page().locator(".waterfall")).containsText("Order CustomerFunction");
    }

    @Test
    void isAnsweredAsItsRoleIs() {
        find("inspectStock");
        console.page().locator("#query-sku").fill("MUG-SAND");

        console.select("Token of", "guest");
        console.press("Send");
        assertThat(status).containsText("401");
        console.select("Token of", "customer");
        console.press("Send");

        assertThat(status).containsText("403");
    }

    @Test
    void sendsEachValueOfAParameterThatHasSeveral() {
        String one = Shop.sellable(3, 900);
        String other = Shop.sellable(4, 900);
        find("listStock");

        console.page().locator("#query-sku").fill(one + ", " + other);
        console.press("Send");

        assertThat(status).containsText("200");
        Locator body = console.page().locator("#answer [data-part=body]");
        assertThat(body).containsText(one);
        assertThat(body).containsText(other);
    }

    private void find(String operation) {
        console.open("api");
        console.fill("Operation, path, summary or caller", operation);
        console.press("Search");
        console.follow(operation);
    }
}
