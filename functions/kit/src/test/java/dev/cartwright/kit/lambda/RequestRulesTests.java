package dev.cartwright.kit.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cartwright.kit.http.Access;
import dev.cartwright.kit.http.Reply;
import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.testing.TestHost;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Text;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestRulesTests {

    private final LocalTable table = LocalTable.fresh();
    private final TestHost host = TestHost.of(new NotesApplication(), table, "notes");

    private HttpAnswer write(Object body) {
        return host.call("writeNote", HttpCall.post("/v1/notes", body).asCustomer("ann"));
    }

    private static HttpCall note(String name) {
        return HttpCall.post("/v1/notes", Map.of("name", name, "copies", 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\udfff", "\\ud83d", "\\uDE00\\uD83D", "\\\\\\udfff", "\\ud83d\\\\ude00", "\uFFFD", "\\ufffd"})
    void refusesTextThatIsNotUnicode(String text) {
        HttpAnswer raw = write("{\"name\": \"x\", \"text\": \"" + text + "\", \"copies\": 1}");
        HttpAnswer encoded = host.call(
                "writeNote",
                HttpCall.post("/v1/notes", "{\"name\": \"x\", \"text\": \"" + text + "\", \"copies\": 1}")
                        .inBase64()
                        .asCustomer("ann"));

        assertThat(raw.statusCode() + " " + raw.problem()).isEqualTo("400 malformed-json");
        assertThat(encoded.statusCode() + " " + encoded.problem()).isEqualTo("400 malformed-json");
    }

    @Test
    void refusesHalfOfASurrogatePairThatTheGatewayPassesOn() {
        String event = """
                {"httpMethod": "POST", "resource": "/notes", "path": "/notes", "headers": {"Content-Type": "application/json",
                 "Idempotency-Key": "0123456789abcdef"}, "requestContext": {"authorizer": {"subject": "ann", "roles": "CUSTOMER"}},
                 "body": "{\\"name\\": \\"x\\udfff\\", \\"copies\\": 1}"}""";

        byte[] answer = host.invoke("writeNote", event.getBytes(StandardCharsets.UTF_8));

        assertThat(answer).asString().contains("/problems/malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32"})
    void refusesAnotherEncodingThanUtf8(String charset) {
        byte[] body = "{\"name\": \"x\", \"copies\": 1}".getBytes(Charset.forName(charset));

        HttpAnswer answer =
                host.call("writeNote", HttpCall.post("/v1/notes", body).asCustomer("ann"));

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("400 malformed-json");
    }

    @Test
    void ignoresAByteOrderMark() {
        assertThat(write("\uFEFF{\"name\": \"marked\", \"copies\": 1}").statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d\\ude00", "\uD83D\uDE00", "\\\\udfff", "\\u0041", "caf\u00E9"})
    void takesTextThatIs(String text) {
        HttpAnswer answer =
                write("{\"name\": \"" + UUID.randomUUID() + "\", \"text\": \"" + text + "\", \"copies\": 1}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    application/json                       | 201
                    Application/JSON ; charset=UTF-8       | 201
                    application/json;charset="utf-8"       | 201
                    application/json; profile=x            | 201
                    application/json; charset=iso-8859-1   | 415
                    application/json; charset=utf-16       | 415
                    application/json;x=y;charset=latin1    | 415
                    application/jsonx                      | 415
                    text/json                              | 415
                    """)
    void takesJsonInUtf8Only(String contentType, int status) {
        HttpAnswer answer = host.call(
                "writeNote",
                note(UUID.randomUUID().toString()).asCustomer("ann").header("Content-Type", contentType));

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Idempotency-Key", "idempotency-key", "Authorization"})
    void refusesAHeaderThatMayComeOnceAndComesTwice(String name) {
        HttpCall call = note("twice")
                .without("Idempotency-Key")
                .header("Idempotency-Key", "first-key-0123456789")
                .header("Authorization", "Bearer x")
                .again(name, "second-key-0123456789");

        HttpAnswer answer = host.call("writeNote", call);

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("400 invalid-request");
    }

    @Test
    void readsAListThatComesInSeveralHeaders() {
        host.call("writeNote", note("listed").asCustomer("ann"));
        HttpCall get = HttpCall.get("/v1/notes/listed").path("name", "listed");

        HttpAnswer answer = host.call(
                "getNote",
                get.header("If-None-Match", host.call("getNote", get).etag()).again("If-None-Match", "\"v9\""));

        assertThat(answer.statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "----------------",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "12345678901234567890123456789012",
                "abcdefghijklmnopqrstuvwxyz",
                "00000000-0000-0000-0000-000000000001",
                "key-key-key-key-key-key-1",
                "guest-order-0001",
                "checkout-order-000001",
                "CHECKOUT-ORDER-0000-01",
                "order-of-ann-lee-at-2026-11-29",
                "Aaaaaaaaaaaaaaaaaaaaaaaaaaaa1",
                "V1StGXR8_Z5jdHi6B-my"
            })
    void refusesAKeyOfAGuestThatCanBeGuessed(String key) {
        HttpAnswer guest = host.call("writeNote", note("weak").asGuest().header("Idempotency-Key", key));
        HttpAnswer customer = host.call(
                "writeNote", note("weak" + UUID.randomUUID()).asCustomer("ann").header("Idempotency-Key", key));

        assertThat(guest.statusCode() + " " + guest.problem()).isEqualTo("400 invalid-request");
        assertThat(customer.statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5e0f7c1a-8f5d-4d5e-9d42-0c7b1f2a3b4c",
                "01JDF0M5T8W2K4Q6R8S0T2V4W6",
                "V1StGXR8_Z5jdHi6B-myT",
                "9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d"
            })
    void takesTheUsualRandomKeysOfAGuest(String key) {
        HttpAnswer answer = host.call("writeNote", note("guest").asGuest().header("Idempotency-Key", key));

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void takesARequestForTheSameHoweverItsPathIsWritten() {
        HttpCall call = note("sashed").asCustomer("ann").header("Idempotency-Key", "0123456789abcdef");
        HttpCall again = HttpCall.post("/v1/notes/", Map.of("name", "sashed", "copies", 2))
                .asCustomer("ann")
                .resource("/notes")
                .header("Idempotency-Key", "0123456789abcdef");

        HttpAnswer first = host.call("writeNote", call);
        HttpAnswer second = host.call("writeNote", again);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers()).containsEntry("Idempotent-Replayed", "true");
    }

    @ParameterizedTest
    @CsvSource({"writeNote, copies, 0, /copies", "hearNote, copies, 1000, /copies", "writeNote, text, bad, /text"})
    void pointsToTheFieldWhoseRuleIsBroken(String operation, String field, String value, String pointer) {
        var body = new HashMap<String, Object>(Map.of("name", "ruled", "copies", 1));
        body.put(field, field.equals("copies") ? (Object) Integer.valueOf(value) : value);

        HttpAnswer answer = host.call(
                operation,
                HttpCall.post(operation.equals("hearNote") ? "/v1/news" : "/v1/notes", body)
                        .asCustomer("ann"));

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("422 rule-broken");
        assertThat(answer.pointers()).containsExactly(pointer);
    }

    @Test
    void refusesAParameterThatBreaksARuleAsAnInvalidRequest() {
        TestHost asking = TestHost.of(
                wiring -> wiring.read("getNotes", "GET /notes", Access.PUBLIC, beans -> request -> {
                    request.query("name").ifPresent(name -> Text.id("name", name));
                    return Reply.ok(List.of(request.limit()));
                }),
                table,
                "notes");

        HttpAnswer name = asking.call("getNotes", HttpCall.get("/v1/notes").query("name", "a b"));
        HttpAnswer limit = asking.call("getNotes", HttpCall.get("/v1/notes").query("limit", "101"));

        assertThat(name.statusCode() + " " + name.problem()).isEqualTo("400 invalid-request");
        assertThat(limit.statusCode() + " " + limit.problem()).isEqualTo("400 invalid-request");
        assertThat(name.at("/detail")).startsWith("name is 1 to 64");
    }

    @Test
    void answersNotFoundForAnIdThatCannotBe() {
        HttpAnswer answer = host.call("getNote", HttpCall.get("/v1/notes/x").path("name", "x".repeat(2_041)));

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("404 not-found");
        assertThat(host.metrics()).isEmpty();
    }

    /** The process is killed: nobody catches that, and nothing is released. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    @Test
    void letsARequestBeInFlightNoLongerThanItsFunctionMayRun() {
        var works = new AtomicInteger();
        TestHost dying = TestHost.of(
                        wiring -> wiring.write("writeNote", "POST /notes", Access.CUSTOMER, beans -> request -> {
                            Transaction.current().put(Row.at("NOTE#begun", "NOTE"));
                            Transaction.current().commit();
                            if (works.incrementAndGet() == 1) {
                                throw new Killed();
                            }
                            return Reply.noContent();
                        }),
                        table,
                        "notes")
                .withTimeLeft(Duration.ofSeconds(20));
        HttpCall call = note("begun").asCustomer("ann");
        assertThatExceptionOfType(Killed.class).isThrownBy(() -> dying.call("writeNote", call));

        dying.clock().forward(Duration.ofSeconds(19));
        HttpAnswer during = dying.call("writeNote", call);
        dying.clock().forward(Duration.ofSeconds(1));
        HttpAnswer after = dying.call("writeNote", call);

        assertThat(during.statusCode() + " " + during.problem()).isEqualTo("409 request-in-flight");
        assertThat(after.statusCode()).isEqualTo(204);
        assertThat(works).hasValue(2);
    }

    @Test
    void changesNothingForARequestThatIsRefusedOnTheWay() {
        TestHost refusing = TestHost.of(
                wiring -> wiring.write("writeNote", "POST /notes", Access.CUSTOMER, beans -> request -> {
                    Transaction.current().insert(Row.at("NOTE#staged", "NOTE"));
                    InvalidInput.unless(false, "too late");
                    return Reply.noContent();
                }),
                table,
                "notes");

        HttpAnswer answer = refusing.call("writeNote", note("staged").asCustomer("ann"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(table.table().find(new Key("NOTE#staged", "NOTE"))).isEmpty();
    }
}
