package dev.cartwright.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.embedded.queue.HeldMessage;
import dev.cartwright.embedded.queue.OutgoingMessage;
import dev.cartwright.embedded.queue.Queue;
import dev.cartwright.embedded.view.StackChange;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is too large, too many or too fast for a page, on a real stack with a real function. */
@Timeout(60)
class BadCasesTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int HUGE = 900 * 1024;
    private static final int HOPS = 3_000;
    private static final int AT_ONCE = 20;
    private static final int MESSAGES = 50_000;

    @TempDir
    private static Path folder;

    private static RealStack stack;

    @BeforeAll
    static void start() throws IOException {
        stack = new RealStack(folder);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static String trace(int number) {
        return "1-692c1a20-%024x".formatted(number);
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(stack.get(path).body());
    }

    private static JsonNode hop(String trace, int number) throws IOException, InterruptedException {
        return json("/_stack/journeys/" + trace).path("hops").path(number).path("invocation");
    }

    @Test
    void anEventOf900KilobytesIsCutOnItsPageAndWholeAsJson() throws Exception {
        stack.invoke("echo " + "x".repeat(HUGE), trace(900)).join();

        String page = stack.get("/_console/journeys/" + trace(900)).body();
        String requestId = hop(trace(900), 0).path("requestId").asString();
        JsonNode payloads = json("/_stack/invocations/" + requestId + "/payloads");

        assertThat(page).hasSizeLessThan(200_000).contains("Cut: it has 900 KB");
        assertThat(payloads.path("event").asString()).hasSizeGreaterThan(HUGE);
    }

    @Test
    void eventsOf900KilobytesFillNoMemory() throws Exception {
        for (int i = 0; i < 60; i++) {
            stack.invoke("echo " + "x".repeat(HUGE), trace(i)).join();
        }

        HttpResponse<String> oldest = stack.get("/_console/journeys/" + trace(0));
        JsonNode journey = json("/_stack/journeys/" + trace(0));

        assertThat(oldest.body()).contains("are no longer kept");
        assertThat(journey.path("hops").path(0).path("payloads").asBoolean()).isFalse();
        assertThat(json("/_stack/journeys/" + trace(59)).at("/hops/0/payloads").asBoolean())
                .isTrue();
    }

    @Test
    void anEventOf900KilobytesIsRefusedByTheBusAndByAQueue() throws Exception {
        String event = "{\"source\": \"s\", \"detailType\": \"T\", \"detail\": {\"a\": \"" + "x".repeat(HUGE) + "\"}}";
        String message = "{\"body\": \"" + "x".repeat(HUGE) + "\"}";

        HttpResponse<String> put = stack.post("/_stack/events", event);
        HttpResponse<String> sent = stack.post("/_stack/queues/held/messages", message);

        assertThat(put.statusCode()).isEqualTo(400);
        assertThat(put.body()).contains("larger than 256 KB");
        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(sent.body()).contains("256 KB");
    }

    @Test
    void aJourneyOf3000HopsIsShownInPartsThatSayHowManyMoreThereAre() throws Exception {
        for (int sent = 0; sent < HOPS; sent += AT_ONCE) {
            CompletableFuture.allOf(IntStream.range(0, AT_ONCE)
                            .mapToObj(_ -> stack.invoke("echo hop", trace(3_000)))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }

        String page = stack.get("/_console/journeys/" + trace(3_000)).body();
        JsonNode journey = json("/_stack/journeys/" + trace(3_000));

        assertThat(page.split("class=\"hop\"", -1)).hasSize(251);
        assertThat(page)
                .contains(
                        "Hops 1 to 250 of 3,000 are shown, 2,750 are left out.", "The stack keeps 1,000", "?from=250");
        assertThat(journey.path("hops").size()).isEqualTo(1_000);
        assertThat(journey.path("omitted").asInt()).isEqualTo(2_000);
        assertThat(journey.at("/summary/hops").asInt()).isEqualTo(HOPS);
    }

    @Test
    void ofFiftyThousandMessagesTheFirstAreShownAndNoneIsTaken() throws Exception {
        Queue queue = stack.running().services().queues().queue(RealStack.QUEUE).orElseThrow();
        CompletableFuture.allOf(IntStream.range(0, MESSAGES)
                        .mapToObj(n -> queue.send(OutgoingMessage.of("message " + n)))
                        .toArray(CompletableFuture[]::new))
                .join();
        await().until(() -> queue.look(100).size() == 100);

        String page = stack.get("/_console/queues/held").body();
        JsonNode messages = json("/_stack/queues/held/messages");
        JsonNode state = json("/_stack/queues").path(0);

        assertThat(page)
                .containsPattern("50,?000 visible, 0 in flight")
                .containsPattern("The 100 that arrived first, of 50,?000");
        assertThat(page.split("class=\"card message\"", -1)).hasSize(101);
        assertThat(messages.size()).isEqualTo(100);
        assertThat(state.path("visible").asInt()).isEqualTo(MESSAGES);
        assertThat(queue.look(100)).extracting(HeldMessage::receiveCount).containsOnly(0);
        assertThat(stack.get("/_console/").statusCode()).isEqualTo(200);
    }

    @Test
    void aFunctionThatPrintsTenThousandLinesASecondNeitherFillsTheLogNorFloodsAPage() throws Exception {
        var printed = new AtomicLong();
        Runnable stop = stack.running().view().listen(change -> {
            if (change instanceof StackChange.Printed) {
                printed.incrementAndGet();
            }
        });
        long before = last();

        long events;
        long lines;
        try (Stream<String> live = stack.live().body()) {
            CompletableFuture<Long> chatter = stack.invoke("chatter 3000", trace(10_000))
                    .thenApply(ended ->
                            Long.parseLong(new String(ended.payload(), StandardCharsets.UTF_8).replace("\"", "")));
            events = live.takeWhile(_ -> !chatter.isDone())
                    .filter("event: logs"::equals)
                    .count();
            lines = chatter.join();
        }
        await().until(() -> printed.get() >= lines);
        stop.run();
        String page = stack.get("/_console/logs?after=" + before).body();

        assertThat(lines).as("lines in three seconds").isGreaterThan(25_000);
        assertThat(events).as("server-sent events in three seconds").isBetween(2L, 8L);
        assertThat(stack.running().functions().logs().find(_ -> true)).hasSizeLessThanOrEqualTo(20_000);
        assertThat(json("/_stack/logs?limit=2000").size()).isEqualTo(2_000);
        assertThat(page.split("<li id=|<li class=|<li>", -1)).hasSizeLessThan(120);
        assertThat(page).contains("%,d lines came at once and are not shown".formatted(last() - before - 100));
    }

    /** The number of the last line. */
    private static long last() throws IOException, InterruptedException {
        return json("/_stack/logs?limit=1").path(0).path("number").asLong(0);
    }
}
