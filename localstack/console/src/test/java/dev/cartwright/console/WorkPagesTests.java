package dev.cartwright.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The pages logs, API and cost in a real browser; the gateway answers what it was asked. */
@InTheBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WorkPagesTests {

    private static final String TRACE = "1-6b0ce7b8-3929bdd51643e55ec4e1baf2";

    private SampleStack stack = new SampleStack();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;
    private final Screen screen = Screen.shared();

    @BeforeEach
    void start() throws IOException {
        stack = new SampleStack();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/_console/", new Console().open(stack, stack));
        server.createContext("/_stack/token", exchange -> answer(exchange, 200, "{\"token\": \"abc\"}"));
        server.createContext("/v1/", exchange -> answer(exchange, 202, "{\"orderId\":\"ord_1\"}"));
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        assertThat(screen.incidents()).isEmpty();
    }

    @AfterAll
    void stopThreads() {
        threads.shutdownNow();
    }

    /** A page that already receives changes. */
    private Page live(String path) {
        Page page = screen.open(url(path));
        page.waitForCondition(() -> stack.watchers() > 0);
        return page;
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getOrDefault("Authorization", List.of()) + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().set("X-Amzn-Trace-Id", "Root=" + TRACE + ";Sampled=1");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/_console/" + path;
    }

    @Test
    void showsNewLinesAtTheTopWithinASecond() {
        Page page = live("logs");

        stack.print("local-Order-CustomerFunction", "WARN", "a <b>new</b> line");

        assertThat(page.locator("#lines > li").first()).containsText("a <b>new</b> line");
        page.close();
    }

    @Test
    void showsWhatAFunctionPrintsTenThousandTimesInPartsAndSaysHowMuchItSkipped() {
        Page page = live("logs?function=local-Chatty");

        for (int i = 1; i <= 10_000; i++) {
            stack.print("local-Chatty", "INFO", "line " + i);
        }

        assertThat(page.locator("#lines > li").first()).containsText("line 10000");
        assertThat(page.locator("#lines > li.skipped").first()).containsText("lines came at once");
        assertThat((Integer) page.evaluate("document.querySelectorAll('#lines > li').length"))
                .isLessThanOrEqualTo(500);
        page.close();
    }

    @Test
    void pausesAndContinuesWhereItWas() {
        Page page = live("logs?function=local-Paused");
        page.locator("#pause").click();
        Page other = screen.open(url("logs?function=local-Paused"));
        other.waitForCondition(() -> stack.watchers() == 2);
        stack.print("local-Paused", "INFO", "while paused");
        assertThat(other.locator("#lines > li")).hasCount(1);
        other.close();
        assertThat(page.locator("#lines > li")).hasCount(0);

        page.locator("#pause").click();

        assertThat(page.locator("#lines > li")).hasCount(1);
        page.close();
    }

    @Test
    void leadsFromALineToItsJourneyAndShowsTheWholeLine() {
        Page page = screen.open(url("logs?operation=placeOrder"));

        page.locator("#lines summary").first().click();

        assertThat(page.locator("#lines details[open] pre")).containsText("\"orderId\" : \"" + SampleJourneys.ORDER);
        assertThat(page.locator("#lines details[open] a").first().getAttribute("href"))
                .isEqualTo("/_console/journeys/" + SampleJourneys.CONFIRMED);
        page.close();
    }

    @Test
    void sendsARequestWithATokenOfTheRoleAndLinksToItsJourney() {
        Page page = screen.open(url("api/Order/placeOrder"));
        asked.clear();

        page.locator("#trial button").click();

        assertThat(page.locator("#answer [data-part=status]")).containsText("202");
        assertThat(page.locator("#answer [data-part=body]")).containsText("\"orderId\": \"ord_1\"");
        assertThat(page.locator("#answer [data-part=journey]").getAttribute("href"))
                .isEqualTo("/_console/journeys/" + TRACE);
        assertThat(new ArrayList<>(asked)).hasSize(2).satisfies(all -> {
            assertThat(all.getFirst()).contains("/_stack/token", "\"subject\":\"customer-1\",\"roles\":[\"customer\"]");
            assertThat(all.getLast()).startsWith("POST /v1/orders [Bearer abc]").contains("sku_mug");
        });
        page.close();
    }

    @Test
    void sendsAGuestsRequestWithoutATokenAndFillsPathAndQuery() {
        Page page = screen.open(url("api/Order/getOrder"));
        asked.clear();

        page.locator("#role").selectOption("guest");
        page.locator("#path-orderId").fill("a/b?c");
        page.locator("#query-fields").fill("all");
        page.locator("#trial button").click();

        assertThat(page.locator("#answer [data-part=status]")).containsText("202");
        assertThat(asked).containsExactly("GET /v1/orders/a%2Fb%3Fc?fields=all [] ");
        page.close();
    }

    @Test
    void showsAnAnswerWithMarkupAsText() {
        Page page = screen.open(url("api/Other/get-things"));

        assertThat(page.locator("main")).containsText("<script>alert(1)</script>");
        page.close();
    }

    @Test
    void countsTheCostFromNowOn() {
        Page page = screen.open(url("cost?event=OrderConfirmed.v1"));
        page.onDialog(dialog -> dialog.accept());

        page.getByText("start again").click();

        page.waitForURL(url("cost"));
        assertThat(stack.done).contains("restart cost");
        assertThat(page.locator("#note")).containsText("sampling rules");
        page.close();
    }
}
