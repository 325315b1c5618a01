package dev.cartwright.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.cartwright.console.InTheBrowser;
import dev.cartwright.embedded.view.Masking;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a developer sees of an order in the console. */
@InTheBrowser
class OrdersInTheConsoleTests {

    private final ConsoleWindow console = new ConsoleWindow();

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void areFoundByTheirIdAndShowTheirHopsAndSteps() {
        String order = Orders.confirmed(Shop.sellable(5, 1200));

        console.openJourney(order);

        Locator waterfall = console.page().locator(".waterfall");
        List.of(
                        "placeOrder Order CustomerFunction",
                        "ReserveStock.v1 Inventory InboxFunction",
                        "StockReserved.v1 Order InboxFunction",
                        "AuthorizePayment.v1 Payment InboxFunction",
                        "OrderPlaced.v1 Pricing InboxFunction")
                .forEach(hop -> assertThat(waterfall).containsText(hop));
        assertThat(console.page().locator(".steps strong")).containsText(new String[] {
            "placeOrder", "OrderPlaced.v1", "StockReserved.v1", "PaymentAuthorized.v1", "OrderConfirmed.v1"
        });
    }

    @Test
    void thatAreDeclinedSayWhy() {
        String order = Orders.order("ann", Shop.sellable(5, 1200), 1, "tok_insufficient_funds");

        console.openJourney(order);

        Locator steps = console.page().locator(".steps");
        assertThat(steps).containsText("PaymentDeclined.v1 INSUFFICIENT_FUNDS");
        assertThat(steps).containsText("OrderCancelled.v1 PAYMENT_DECLINED");
    }

    @Test
    void runAHopAgain() {
        String order = Orders.confirmed(Shop.sellable(5, 1200));
        console.openJourney(order);
        Locator placed = console.having(".hop", "placeOrder");
        assertThat(placed).hasCount(1);

        console.pressAndAgree("Run again");

        assertThat(console.page().locator("main")).containsText("Ran again as request");
        assertThat(placed).hasCount(2);
    }

    /** A function takes the copied event as it took the first, because its key is the same. */
    @Test
    void areCopiedAsTheEventThatTheFunctionGot() {
        String order = Orders.confirmed(Shop.sellable(5, 1200));
        console.openJourney(order);

        JsonNode masked = Shop.JSON.readTree(console.copy("Copy event for sam local invoke"));
        console.pressAndAgree("Show unmasked");
        String whole = console.copyAndAgree("Copy event for sam local invoke");

        assertThat(masked).isEqualTo(Shop.JSON.readTree(Masking.mask(whole)));
        assertThat(masked.toString())
                .doesNotContain("tok_approve", "12 Secret Lane")
                .contains("POST", "/v1/orders");
        assertThat(whole).contains("tok_approve", "12 Secret Lane");
        assertThat(Aws.invoke(HostedOperation.of("order", "placeOrder").function(), whole)
                        .body())
                .contains("202", order);
    }
}
