package dev.cartwright.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is masked in pages and copies until the reader was asked, in a real browser. */
@InTheBrowser
class MaskedPagesTests {

    private static final String HOP = "journeys/" + SampleJourneys.CONFIRMED + "?hop=req-c1-2";

    private final ConsoleUnderTest console = new ConsoleUnderTest();
    private final Page page = Screen.shared().page();

    @AfterEach
    void close() {
        page.close();
        console.close();
        assertThat(Screen.shared().incidents()).isEmpty();
    }

    /** Answers the question that this asks. */
    private void click(String label, boolean yes) {
        page.onceDialog(yes ? Dialog::accept : Dialog::dismiss);
        page.getByText(label).first().click();
    }

    private String copied(String label) {
        page.evaluate("navigator.clipboard.writeText('nothing')");
        page.evaluate("document.getElementById('said').textContent = ''");
        page.getByText(label).click();
        assertThat(page.locator("#said")).hasText("copied");
        return (String) page.evaluate("navigator.clipboard.readText()");
    }

    @Test
    void copiesOfAHopAreMasked() throws IOException {
        page.navigate(console.url(HOP));

        String curl = copied("Copy as curl");
        String event = copied("Copy event");
        Download file =
                page.waitForDownload(() -> page.getByText("Download event").click());

        assertThat(curl).contains("Idempotency-Key: 7d0c6c1e", "•••").doesNotContain(SamplePayloads.SECRET);
        assertThat(event).startsWith("{\"resource\"").doesNotContain(SamplePayloads.SECRET, "eyJ");
        assertThat(file.suggestedFilename()).isEqualTo("event-req-c1-2-masked.json");
        assertThat(Files.readString(file.path())).doesNotContain(SamplePayloads.SECRET);
    }

    @Test
    void anUnmaskedCopyAsksFirst() {
        page.navigate(console.url(HOP));
        click("Show unmasked", true);
        assertThat(page.getByText("Mask again")).isVisible();
        page.evaluate("navigator.clipboard.writeText('nothing')");

        click("Copy as curl", false);
        Object refused = page.evaluate("navigator.clipboard.readText()");
        page.onceDialog(Dialog::accept);
        String curl = copied("Copy as curl");

        assertThat(refused).isEqualTo("nothing");
        assertThat(curl).contains(SamplePayloads.SECRET, "Bearer $TOKEN").doesNotContain("eyJ");
    }

    @Test
    void keysOfItemsAreMaskedInListsLinksAndCursorsUntilTheReaderWasAsked() {
        page.navigate(console.url("tables/" + SampleTables.PEOPLE));
        Locator first = page.locator(".items a").first();
        String masked = page.content();
        page.getByText("The next 1").click();
        assertThat(page.locator(".items")).containsText("second");
        String next = page.content() + page.url();

        click("Show unmasked", false);
        assertThat(first).not().containsText("@");
        click("Show unmasked", true);
        assertThat(first).containsText("EMAIL#" + SampleTables.PERSON);

        assertThat(masked).contains("•••").doesNotContain("ann@", "ann%40");
        assertThat(next).contains("•••").doesNotContain("ann@", "ann%40");
    }

    @Test
    void anItemIsEditedAndDeletedByALinkThatShowsNoKey() {
        page.navigate(console.url("tables/" + SampleTables.PEOPLE));
        page.locator(".items a").first().click();
        assertThat(page.locator("h2")).hasText("One item");
        String masked = page.content() + page.url();
        assertThat(page.locator("textarea")).hasCount(0);

        click("Show everything and edit", true);
        assertThat(page.locator("textarea")).containsText(SampleTables.PERSON);
        click("Delete", true);
        page.waitForURL(Pattern.compile(".*" + SampleTables.PEOPLE + "$"));

        assertThat(masked).contains("•••").doesNotContain("ann@", "ann%40");
        assertThat(console.stack.done)
                .containsExactly("delete item " + SampleTables.PEOPLE + " {\"pk\":{\"S\":\"EMAIL#" + SampleTables.PERSON
                        + "\"},\"sk\":{\"S\":\"first\"}}");
    }

    @Test
    void aMessageAndAnEventAreEditedAfterAQuestionOnly() {
        page.navigate(console.url("queues/local-Order-InboxDeadLetters?edit=m-1"));
        assertThat(page.locator("#body")).hasValue("");
        click("Edit and send", false);
        assertThat(page.locator("#body")).hasValue("");
        click("Edit and send", true);
        assertThat(page.locator("#body")).hasValue(Pattern.compile("PaymentVoided"));

        page.navigate(console.url("bus/send?again=2"));
        assertThat(page.locator("textarea")).hasCount(0);
        click("Edit and send again", true);
        assertThat(page.locator("#detail")).hasValue(Pattern.compile(SampleJourneys.ORDER));
    }
}
