package dev.cartwright.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is hostile, too much, or gone, on a real stack in a real browser. */
@InTheBrowser
class BadCasesInTheBrowserTests {

    private static final String MARKUP = "<img/src=x/onerror=alert(1)><script>alert(2)</script>";
    private static final String TRACE = "1-692c1a20-0000000000000000000000b1";
    private static final String LONG = "1-692c1a20-0000000000000000000000b2";

    @TempDir
    private static Path folder;

    private static RealStack stack;

    private final List<String> dialogs = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void start() throws IOException {
        stack = new RealStack(folder);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @BeforeEach
    void open() {
        var _ = Screen.shared().incidents();
        page = Screen.shared().open(stack.url("/_console/"));
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
    }

    @AfterEach
    void close() {
        page.close();
        assertThat(dialogs).isEmpty();
    }

    /** Opens a page that shows the markup as a text. */
    private void seesMarkup(String path, String part) {
        page.navigate(stack.url(path));
        assertThat(page.locator(part).first()).containsText("onerror=alert(1)>");
        assertThat(page.locator("main img")).hasCount(0);
        assertThat(page.locator("main script:not([src])")).hasCount(0);
    }

    @Test
    void showsMarkupOfPayloadsErrorsLinesMessagesAndEventsAsText() throws Exception {
        stack.invoke("throw " + MARKUP, TRACE).join();
        stack.invoke("print " + MARKUP, TRACE).join();
        stack.post("/_stack/queues/marked/messages", "{\"body\": \"" + MARKUP + "\"}");
        stack.post(
                "/_stack/events",
                "{\"source\": \"" + MARKUP + "\", \"detailType\": \"" + MARKUP + "\", \"detail\": {\"a\": \"" + MARKUP
                        + "\"}}");

        seesMarkup("/_console/journeys/" + TRACE, "#hop");
        seesMarkup("/_console/logs?text=onerror", "#lines");
        page.navigate(stack.url("/_console/queues/marked"));
        page.locator("summary").first().click();
        assertThat(page.locator(".message pre").first()).containsText("onerror=alert(1)>");
        seesMarkup("/_console/bus", "main");

        assertThat(Screen.shared().incidents()).isEmpty();
    }

    @Test
    void showsAPartOfAJourneyOf3000Hops() {
        for (int sent = 0; sent < 3_000; sent += 20) {
            CompletableFuture.allOf(IntStream.range(0, 20)
                            .mapToObj(_ -> stack.invoke("echo hop", LONG))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }

        page.navigate(stack.url("/_console/journeys/" + LONG));

        assertThat(page.locator(".waterfall .hop")).hasCount(250);
        assertThat(page.locator("main")).containsText("Hops 1 to 250 of 3,000 are shown, 2,750 are left out.");
        page.getByText("Next 250").click();
        assertThat(page.locator("main")).containsText("Hops 251 to 500 of 3,000 are shown");
    }

    @Test
    void saysThatTheStackIsGoneAndContinuesWhenItIsBack() throws IOException {
        page.navigate(stack.url("/_console/journeys"));
        assertThat(page.locator("#gone")).isHidden();

        stack.stop();
        assertThat(page.locator("#gone")).isVisible();
        stack.startAgain();

        assertThat(page.locator("#gone")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(20_000));
        stack.invoke("echo back", TRACE).join();
        assertThat(page.locator("#open-" + TRACE)).isVisible();
    }
}
