package dev.cartwright.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.cartwright.console.InTheBrowser;
import dev.cartwright.embedded.view.StackFaults;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What cannot be processed is shown with its reason and goes back, or goes. Early: a page shows the first hundred dead letters. */
@InTheBrowser
@Order(3)
class PoisonInTheConsoleTests {

    private static final String TYPE = "ProductPublished.v1";

    private final Queues.Subscription inbox = Queues.subscriptions().stream()
            .filter(subscription -> subscription.type().equals(TYPE))
            .findFirst()
            .orElseThrow();
    private final String queue = name(inbox.queue());
    private final String letters = name(inbox.deadLetters());
    private final String sku = Shop.newSku();
    private final ConsoleWindow console = new ConsoleWindow();

    private static String name(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    @AfterEach
    void close() {
        Shop.stack().actions().meet(StackFaults.NONE);
        console.close();
    }

    @Test
    void isEditedAndSentToTheQueueThatRefusedIt() {
        send("{\"what\": \"no event is like " + sku + "\"}");
        Locator letter = letter();
        assertThat(letter.locator(".bad")).containsText("parked: ");

        letter.getByText("Edit and send …").click();
        console.fill("Body", published());
        console.press("Send to " + queue + ", and discard the dead letter");

        assertThat(console.page().locator("h2").first()).hasText(letters);
        assertThat(letter).hasCount(0);
        Shop.awaitPrice(sku);
    }

    @Test
    void isDiscardedAfterAsking() {
        send("poison " + sku);
        Locator letter = letter();
        letter.getByRole(AriaRole.CHECKBOX).check();

        console.page().onceDialog(Dialog::dismiss);
        console.press("Discard selected");
        assertThat(letter).hasCount(1);
        console.pressAndAgree("Discard selected");

        assertThat(letter).hasCount(0);
    }

    @Test
    void goesBackToItsQueueWhenItsCauseIsGone() {
        console.open("faults");
        console.select("Service", "dynamodb");
        console.select("Table", Tables.name(inbox.capability()));
        console.press("Switch on");
        send(published());
        Locator letter = letter();
        assertThat(letter.locator(".bad")).containsText("failed 5 times");
        console.open("faults");
        console.press("Set all back");

        console.open("queues/" + letters);
        letter.getByRole(AriaRole.CHECKBOX).check();
        console.press("Redrive selected");

        assertThat(letter).hasCount(0);
        Shop.awaitPrice(sku);
    }

    /** Through the queue's page. */
    private void send(String body) {
        console.open("queues");
        console.follow(queue);
        console.fill("Body", body);
        console.press("Send to " + queue);
        assertThat(console.page().locator("#body")).hasValue("");
    }

    /** The dead letter about this test's SKU, on the page of its queue; one of them, if it was delivered twice. */
    private Locator letter() {
        console.open("queues");
        console.follow(letters);
        Locator found = console.having(".message", sku);
        console.reloadUntilThereIs(found);
        return console.having(".message", found.first().locator("label .mono").innerText());
    }

    private String published() {
        var data = (ObjectNode) EventContracts.example(TYPE);
        ((ObjectNode) data.at("/variants/0")).put("sku", sku);
        var detail = Map.of(
                "id", "evt_" + UUID.randomUUID(), "time", Instant.now().toString(), "subject", sku, "data", data);
        return Shop.JSON.writeValueAsString(Map.of("source", inbox.source(), "detail-type", TYPE, "detail", detail));
    }
}
