package dev.cartwright.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JourneysPageTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private ConsoleUnderTest console;

    @BeforeEach
    void open() {
        console = new ConsoleUnderTest();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aJourneyOf3000HopsShowsAPageOfThemAndSaysHowManyAreLeftOut() throws Exception {
        String first = get("journeys/" + SampleJourneys.LONG).body();
        String last = get("journeys/" + SampleJourneys.LONG + "?from=2999").body();

        assertThat(first.split("class=\"hop\"", -1)).hasSize(251);
        assertThat(first).contains("Hops 1 to 250 of 3,000 are shown, 2,750 are left out.", "?from=250");
        assertThat(last).contains("Hops 2,751 to 3,000 of 3,000", "?from=2500").doesNotContain("Next 250");
    }

    @Test
    void anEventOf900KilobytesIsCutWithALinkToTheWhole() throws Exception {
        String page = get("journeys/" + SampleJourneys.HOSTILE).body();
        String whole = get("journeys/" + SampleJourneys.HOSTILE + "/whole?part=event&hop=req-f1-1")
                .body();

        assertThat(page).hasSizeLessThan(200_000).contains("Cut: it has", "/whole?part=event");
        assertThat(whole).hasSizeGreaterThan(SamplePayloads.HUGE).doesNotContain(SamplePayloads.SECRET);
    }

    @Test
    void aPayloadThatIsNoLongerKeptSaysSo() throws Exception {
        String page =
                get("journeys/" + SampleJourneys.DECLINED + "?hop=req-d1-2").body();
        HttpResponse<String> file = get("journeys/" + SampleJourneys.DECLINED + "/file?hop=req-d1-2");

        assertThat(page).contains("no longer kept");
        assertThat(file.statusCode()).isEqualTo(404);
    }

    @Test
    void marksASecondDeliveryAndADeadLetter() throws Exception {
        String page = get("journeys/" + SampleJourneys.RETRIED).body();

        assertThat(page).contains("delivery 2", "failed: Unavailable", "Dead letter", "/detail/orderId is missing");
    }

    @Test
    void saysThatAHopWasThrottledAndNeitherRanNorFailed() throws Exception {
        String page = get("journeys/" + SampleJourneys.THROTTLED).body();

        assertThat(page)
                .contains("✕ throttled", "Throttled:</strong> the function did not run")
                .doesNotContain("failed: throttled", ">Ran<");
    }

    @Test
    void givesTheEventAsAFileForSam() throws Exception {
        String path = "journeys/" + SampleJourneys.CONFIRMED + "/file?hop=req-c1-2";

        HttpResponse<String> file = get(path);
        String unmasked = get(path + "&unmasked=true").body();

        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"event-req-c1-2-masked.json\"");
        assertThat(file.body()).startsWith("{\"resource\":\"/orders\"").doesNotContain(SamplePayloads.SECRET);
        assertThat(unmasked).startsWith("{\"resource\":\"/orders\"").contains(SamplePayloads.SECRET);
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        assertThat(get("journeys/1-none").statusCode()).isEqualTo(404);
        assertThat(get("journeys/" + SampleJourneys.CONFIRMED + "/other").statusCode())
                .isEqualTo(404);
        assertThat(get("journeys/compare?one=a&other=b").statusCode()).isEqualTo(404);
        assertThat(get("journeys/compare?trace=a").statusCode()).isEqualTo(422);
        assertThat(get("map?trace=1-none").statusCode()).isEqualTo(404);
        assertThat(post("journeys/" + SampleJourneys.CONFIRMED + "/again", "hop=req-d1-1")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("stop", "function=none").statusCode()).isEqualTo(422);
        assertThat(post("token", "role=admin").statusCode()).isEqualTo(422);
        assertThat(get("unknown").statusCode()).isEqualTo(404);
        assertThat(console.stack.done).isEmpty();
    }

    @Test
    void keepsAJourney() throws Exception {
        HttpResponse<String> kept = post("journeys/" + SampleJourneys.CONFIRMED + "/keep", "kept=true&back=list");

        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(kept.headers().firstValue("Location")).hasValue("/_console/journeys");
        assertThat(console.stack.done).containsExactly("keep " + SampleJourneys.CONFIRMED);
    }

    @Test
    void searchesByTextFailureAndDuration() throws Exception {
        assertThat(get("journeys?text=" + SampleJourneys.ORDER).body())
                .contains("open-" + SampleJourneys.CONFIRMED)
                .doesNotContain("open-" + SampleJourneys.DECLINED);
        assertThat(get("journeys?failed=true").body())
                .contains("open-" + SampleJourneys.RETRIED)
                .doesNotContain("open-" + SampleJourneys.CONFIRMED);
        assertThat(get("journeys?minimum=10000").body())
                .contains("open-" + SampleJourneys.LONG)
                .doesNotContain("open-" + SampleJourneys.RETRIED);
        assertThat(get("journeys?text=%22%3E%3Cscript%3E").body())
                .contains("No journey matches")
                .doesNotContain("\"><script>");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(console.url(path))).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(console.url(path)))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
