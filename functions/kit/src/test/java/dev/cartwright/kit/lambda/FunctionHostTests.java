package dev.cartwright.kit.lambda;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.http.EdgeProblem;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.http.TokenVerifier;
import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.testing.TestHost;
import dev.cartwright.kit.value.Unauthenticated;
import dev.cartwright.kit.value.Unavailable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionHostTests {

    private final TestHost host = TestHost.of(new NotesApplication(), LocalTable.fresh(), "notes");

    private static HttpCall note() {
        return HttpCall.get("/v1/notes/unknown").path("name", "unknown");
    }

    private static HttpCall write(String name) {
        return HttpCall.post("/v1/notes", Map.of("name", name, "copies", 2)).asCustomer("ann");
    }

    @Test
    void writesReadsAndAnnounces() {
        HttpAnswer written = host.call("writeNote", write("first"));

        HttpAnswer read = host.call("getNote", HttpCall.get("/v1/notes/first").path("name", "first"));

        assertThat(written.statusCode()).isEqualTo(201);
        assertThat(read.number("/copies")).isEqualTo(2);
        assertThat(host.lastAnnounced(NotesApplication.WRITTEN)).isEqualTo(new NotesApplication.Written("first", 2));
        assertThat(host.metrics()).singleElement().asString().contains("NoteWritten.v1");
    }

    @Test
    void repeatsAnAnswerByteForByte() {
        HttpCall call = write("repeated");
        HttpAnswer first = host.call("writeNote", call);

        HttpAnswer second = host.call("writeNote", call);

        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers()).containsAllEntriesOf(first.headers());
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        host.call("writeNote", write("one").header("Idempotency-Key", "the-same-key-0001"));

        HttpAnswer other = host.call("writeNote", write("two").header("Idempotency-Key", "the-same-key-0001"));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void keepsTheKeysOfTwoCustomersApart() {
        host.call("writeNote", write("of-ann").header("Idempotency-Key", "shared-key-000001"));

        HttpAnswer bob = host.call(
                "writeNote", write("of-bob").asCustomer("bob").header("Idempotency-Key", "shared-key-000001"));

        assertThat(bob.statusCode()).isEqualTo(201);
    }

    @Test
    void wantsAnIdempotencyKey() {
        HttpAnswer answer = host.call("writeNote", write("keyless").without("Idempotency-Key"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("idempotency-key-missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"name": "x", "copies": 1, "more": 1}   | 400 | invalid-body   | /more
                    {"name": "x", "copies": "1"}            | 400 | invalid-body   | /copies
                    {"name": 7, "copies": 1}                | 400 | invalid-body   | /name
                    {"name": null, "copies": 1}             | 400 | invalid-body   | /name
                    {"copies": 1}                           | 400 | invalid-body   | /name
                    {"name": "x", "copies": 1.5}            | 400 | invalid-body   | /copies
                    {"name": "x", "copies": 9001}           | 400 | invalid-body   | /copies
                    {"name": "x", "copies": 99999999999999999999} | 400 | invalid-body | /copies
                    {"name": "", "copies": 1}               | 400 | invalid-body   | /name
                    {"name": "a b", "copies": 1}            | 400 | invalid-body   | /name
                    {"name": "x", "copies": 1, "size": "?"} | 400 | invalid-body   | /size
                    {"name": "x", "copies": 1, "readers": []}       | 400 | invalid-body | /readers
                    {"name": "x", "copies": 1, "readers": ["a", 1]} | 400 | invalid-body | /readers/1
                    {"name": "x", "copies": 1, "labels": {"a~/b": 1}} | 400 | invalid-body | /labels/a~0~1b
                    {"name": "x", "copies": 0}              | 422 | rule-broken    | /copies
                    {"name": "x", "name": "y", "copies": 1} | 400 | malformed-json |
                    {"name": "x", "copies": 1} {}           | 400 | invalid-body   |
                    {"name": "x", "copies": 1               | 400 | malformed-json |
                    [[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]] | 400 | malformed-json |
                    "text"                                  | 400 | invalid-body   |
                    """)
    void refusesWhatIsNotTheDocumentedBody(String body, int status, String problem, String pointer) {
        HttpAnswer answer =
                host.call("writeNote", HttpCall.post("/v1/notes", body).asCustomer("ann"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.pointers().stream().distinct().collect(joining())).isEqualTo(pointer == null ? "" : pointer);
        assertThat(host.announced()).noneMatch(row -> row.subject().equals("x"));
    }

    @Test
    void namesEveryInvalidField() {
        HttpAnswer answer = host.call(
                "writeNote",
                HttpCall.post("/v1/notes", "{\"name\": 7, \"more\": 1}").asCustomer("ann"));

        assertThat(answer.at("/detail")).isEqualTo("3 fields are invalid; errors has their pointers.");
        assertThat(answer.json().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/copies", "/name", "/more");
    }

    @Test
    void answersAnyNumberOfInvalidFieldsWithinWhatARowTakes() {
        var body = IntStream.range(0, 20_000)
                .mapToObj(n -> "\"field-" + n + "\": 1")
                .collect(joining(", ", "{", "}"));

        HttpAnswer answer =
                host.call("writeNote", HttpCall.post("/v1/notes", body).asCustomer("ann"));

        assertThat(answer.problem()).isEqualTo("invalid-body");
        assertThat(answer.json().at("/errors")).hasSize(100);
    }

    @Test
    void refusesAFieldWhoseNameWouldFillARow() {
        HttpAnswer answer = host.call(
                "writeNote",
                HttpCall.post("/v1/notes", "{\"" + "n".repeat(450_000) + "\": 1}")
                        .asCustomer("ann"));

        assertThat(answer.problem()).isEqualTo("malformed-json");
    }

    @Test
    void saysThatAStoredResponseIsReplayed() {
        HttpCall call = write("replayed");

        HttpAnswer first = host.call("writeNote", call);
        HttpAnswer again = host.call("writeNote", call);

        assertThat(first.headers()).doesNotContainKey("Idempotent-Replayed");
        assertThat(again.headers()).containsEntry("Idempotent-Replayed", "true");
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void refusesAnotherContentType() {
        HttpAnswer answer = host.call("writeNote", write("typed").header("Content-Type", "text/plain"));

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void refusesAHugeBody() {
        String body = "{\"name\": \"" + "x".repeat(600_000) + "\", \"copies\": 1}";

        HttpAnswer answer =
                host.call("writeNote", HttpCall.post("/v1/notes", body).asCustomer("ann"));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void readsABase64Body() {
        HttpAnswer answer = host.call("writeNote", write("encoded").inBase64());

        assertThat(answer.at("/name")).isEqualTo("encoded");
    }

    @Test
    void deniesWithoutAnAuthorizerAndWithoutAToken() {
        HttpAnswer answer = host.call("ownNote", HttpCall.get("/v1/own"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void tellsAFunctionTheGroupsOfItsCaller() {
        HttpAnswer answer = host.call("ownNote", HttpCall.get("/v1/own").asCustomer("ann", "wholesale", "press"));

        assertThat(answer.json().path("groups").toString()).isEqualTo("[\"press\",\"wholesale\"]");
    }

    @Test
    void deniesARoleThatMayNot() {
        HttpAnswer answer = host.call("ownNote", HttpCall.get("/v1/own").asService("batch"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void ignoresHeadersThatNameAnotherFunction() {
        HttpCall call = HttpCall.get("/v1/own")
                .header("spring.cloud.function.definition", "writeNote")
                .header("aws-context", "x")
                .header("aws-api-gateway", "true");

        assertThat(host.call("ownNote", call).statusCode()).isEqualTo(401);
    }

    @Test
    void answersNotModifiedToWhoHasIt() {
        host.call("writeNote", write("cached"));
        HttpCall get = HttpCall.get("/v1/notes/cached").path("name", "cached");

        HttpAnswer again = host.call(
                "getNote", get.header("If-None-Match", host.call("getNote", get).etag()));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void reportsOnlyTheMessageThatFailedAndParksThePoison() {
        String good = host.busEvent("NoteWritten.v1", "good", "{\"name\": \"good\", \"copies\": 1}");
        String refused = host.busEvent("NoteWritten.v1", "many", "{\"name\": \"many\", \"copies\": 1000}");
        String foreign = host.busEvent("NoteBurnt.v1", "burnt", "{}");

        var answer = host.batch("onNoteWritten", good, "not json", refused, foreign);

        assertThat(answer.path("batchItemFailures").size()).isZero();
        assertThat(host.parked()).containsExactly("not json", refused, foreign);
    }

    @Test
    void carriesTheTraceOfTheRequestInTheOutbox() {
        host.call("writeNote", write("traced"));

        assertThat(host.announced().getLast().traceparent()).startsWith("00-67430000000000000000000000000001-");
    }

    private static HttpCall news(String name, int copies) {
        return HttpCall.post("/v1/news", Map.of("name", name, "copies", copies)).without("Idempotency-Key");
    }

    private HttpAnswer read(String name) {
        return host.call("getNote", HttpCall.get("/v1/notes/" + name).path("name", name));
    }

    @Test
    void receivesNewsWithoutAKeyAsOneTransaction() {
        HttpAnswer first = host.call("hearNote", news("heard", 2));
        HttpAnswer again = host.call("hearNote", news("heard", 2));

        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(read("heard").number("/copies")).isEqualTo(2);
        assertThat(host.announcedTypes()).containsExactly("NoteWritten.v1");
    }

    @Test
    void throwsAwayWhatWasStagedForNewsThatIsRefused() {
        HttpAnswer answer = host.call("hearNote", news("refused", 1000));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("rule-broken");
        assertThat(read("refused").statusCode()).isEqualTo(404);
        assertThat(host.announced()).isEmpty();
    }

    @Test
    void refusesToStartWithoutAKnownFunction() {
        assertThatThrownBy(() -> host.call("noSuchFunction", HttpCall.get("/")))
                .hasMessageContaining("noSuchFunction")
                .hasMessageContaining("writeNote");
    }

    @Test
    void writesOneLineWithoutTheBody() {
        host.call("writeNote", write("secret-name"));

        assertThat(host.lines())
                .singleElement()
                .asString()
                .contains("\"status\":201")
                .doesNotContain("secret-name");
    }

    @Test
    void letsPagesOfAllowedOriginsReadWhatItAnswersAndNoOthers() {
        host.with("ALLOWED_ORIGINS", "https://shop.example,https://admin.shop.example");

        HttpAnswer allowed = host.call("getNote", note().header("Origin", "https://shop.example"));
        HttpAnswer others = host.call("getNote", note().header("Origin", "https://shop.example.evil.example"));

        assertThat(allowed.headers())
                .containsEntry("Access-Control-Allow-Origin", "https://shop.example")
                .containsEntry(
                        "Access-Control-Expose-Headers",
                        "ETag, Idempotent-Replayed, Location, Retry-After, X-Amzn-Trace-Id");
        assertThat(others.headers())
                .doesNotContainKey("Access-Control-Allow-Origin")
                .containsEntry("Vary", "Origin");
    }

    @Test
    void namesTheIdThatAWriteIsAbout() {
        host.call("writeNote", write("nte_01JDF0M5T8W2K4Q6R8S0T2V4W6"));

        assertThat(host.lines()).singleElement().asString().contains("\"subject\":\"nte_01JDF0M5T8W2K4Q6R8S0T2V4W6\"");
    }

    @Test
    void primesWhenItIsAskedToAndChangesNothing() {
        byte[] answer = host.invoke("writeNote", FunctionHost.PRIME.getBytes(StandardCharsets.UTF_8));

        assertThat(answer).asString(StandardCharsets.UTF_8).isEqualTo("\"PRIMED\"");
        assertThat(host.announced()).isEmpty();
        assertThat(host.metrics()).isEmpty();
    }

    @Test
    void failsAPrimingThatCannotReachItsTable() {
        host.with("TABLE", "no-such-table");

        assertThatThrownBy(() -> host.invoke("getNote", FunctionHost.PRIME.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("ResourceNotFoundException");
    }

    @Test
    void primesWithSamplesWhatItDoesWhenItFindsSomething() {
        var found = new ArrayList<Object>();
        TestHost primed = TestHost.of(
                wiring -> {
                    new NotesApplication().wire(wiring);
                    wiring.primeWith("getNote", () -> request -> {
                        found.add(request.pathParameter("name", text -> text, EdgeProblem.NOT_FOUND));
                        return Reply.noContent();
                    });
                },
                LocalTable.fresh(),
                "notes");

        primed.invoke("getNote", FunctionHost.PRIME.getBytes(StandardCharsets.UTF_8));
        primed.invoke("ownNote", FunctionHost.PRIME.getBytes(StandardCharsets.UTF_8));

        assertThat(found).containsExactly("PRIME");
    }

    @Test
    void refusesSamplesForNoOperation() {
        Application misspelt = wiring -> wiring.primeWith("getNotes", () -> request -> Reply.noContent());

        assertThatThrownBy(() -> Wiring.triggersOf(misspelt)).hasMessageContaining("no operation getNotes");
    }

    @Test
    void takesABodyThatAsksForPrimingForAnyOther() {
        HttpAnswer answer =
                host.call("writeNote", HttpCall.post("/v1/notes", "\"PRIME\"").asCustomer("ann"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void countsADefectOfOurs() {
        host.with("TABLE", "no-such-table");

        assertThat(read("any").statusCode()).isEqualTo(500);
        assertThat(host.metrics())
                .singleElement()
                .asString()
                .contains(
                        "\"Failures\":1",
                        "\"Dimensions\":[[\"stage\",\"service\"],[\"stage\",\"service\",\"operation\"]]",
                        "\"service\":\"notes\"");
    }

    @Test
    void countsAMessageThatFailed() {
        host.with("TABLE", "no-such-table");
        String message = host.busEvent("NoteWritten.v1", "good", "{\"name\": \"good\", \"copies\": 1}");

        var answer = host.batch("onNoteWritten", message);

        assertThat(answer.path("batchItemFailures").size()).isOne();
        assertThat(host.metrics()).singleElement().asString().contains("\"Failures\":1");
    }

    @Test
    void countsNoFailureForSomebodyElsesOutage() {
        host.with(wiring -> wiring.bean(TokenVerifier.class, beans -> token -> {
            throw new Unavailable("the issuer is away", Duration.ofSeconds(1));
        }));

        HttpAnswer answer = host.call("ownNote", HttpCall.get("/v1/own").header("Authorization", "Bearer x"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(host.metrics()).isEmpty();
    }

    @Test
    void asksForATokenThatANeighbourAccepts() {
        host.with(wiring -> wiring.bean(TokenVerifier.class, beans -> token -> {
            throw new Unauthenticated("pricing");
        }));

        HttpAnswer answer = host.call("ownNote", HttpCall.get("/v1/own").header("Authorization", "Bearer x"));

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("401 unauthenticated");
        assertThat(host.metrics()).isEmpty();
    }
}
