package dev.cartwright.tools.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.tools.shop.JsonCodec;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class CapabilityCasesTests {

    private static final String INBOX = "arn:aws:sqs:us-east-1:123456789012:cartwright-InboxQueue";

    @TempDir
    Path root;

    private SampleEvent named(String name) throws IOException {
        return CapabilityCases.in(Kiosk.in(root)).named(name).orElseThrow();
    }

    private JsonNode event(String name) throws IOException {
        return named(name).event();
    }

    private static JsonNode body(JsonNode batch, int number) {
        return JsonCodec.read(batch.at("/Records/" + number + "/body").asString());
    }

    @Test
    void lackNothing() throws IOException {
        assertThat(CapabilityCases.in(Kiosk.in(root)).defects()).isEmpty();
    }

    @Test
    void aRequestIsTheExampleOfWhatItsOperationRequires() throws IOException {
        JsonNode event = event("getPaper/good");

        assertThat(event.path("resource").asString()).isEqualTo("/papers/{paperId}");
        assertThat(event.path("path").asString()).isEqualTo("/papers/ppr_1");
        assertThat(event.at("/requestContext/path").asString()).isEqualTo("/v1/papers/ppr_1");
        assertThat(event.at("/pathParameters/paperId").asString()).isEqualTo("ppr_1");
        assertThat(event.path("queryStringParameters").isNull()).isTrue();
        assertThat(event.path("body").isNull()).isTrue();
        assertThat(event.at("/requestContext/authorizer").isMissingNode()).isTrue();
    }

    @Test
    void aCaseChangesTheExampleAndSaysWhoAsks() throws IOException {
        JsonNode event = event("buyPaper");

        assertThat(JsonCodec.read(event.path("body").asString()))
                .isEqualTo(
                        JsonCodec.read(
                                "{\"paperId\": \"ppr_1\", \"copies\": 3, \"price\": {\"amountMinor\": 120, \"currency\": \"GBP\"}}"));
        assertThat(event.path("httpMethod").asString()).isEqualTo("POST");
        assertThat(event.at("/headers/Content-Type").asString()).isEqualTo("application/json");
        assertThat(event.at("/multiValueHeaders/Content-Type/0").asString()).isEqualTo("application/json");
        assertThat(event.at("/headers/If-Match").isMissingNode()).isTrue();
        assertThat(event.at("/requestContext/authorizer/subject").asString()).isEqualTo("ann");
        assertThat(event.at("/requestContext/authorizer/roles").asString()).isEqualTo("CUSTOMER");
    }

    @Test
    void aLaterCaseChangesWhatTheFirstOneMadeOfTheExample() throws IOException {
        JsonNode event = event("buyPaper/no-key");

        assertThat(JsonCodec.read(event.path("body").asString()))
                .isEqualTo(JsonCodec.read("{\"paperId\": \"ppr_1\", \"copies\": 3}"));
        assertThat(event.at("/headers/Idempotency-Key").isMissingNode()).isTrue();
        assertThat(event.at("/requestContext/authorizer/subject").asString()).isEqualTo("ann");
    }

    @Test
    void aCaseMayTakeAwayTheCallerAndSendNoJson() throws IOException {
        JsonNode event = event("buyPaper/malformed");

        assertThat(event.path("body").asString()).isEqualTo("{\"paperId\"");
        assertThat(event.at("/requestContext/authorizer").isMissingNode()).isTrue();
    }

    @Test
    void everyCaseOfAWriteHasAKeyOfItsOwn() throws IOException {
        String first = event("buyPaper/good").at("/headers/Idempotency-Key").asString();

        assertThat(first).hasSizeBetween(16, 64);
        assertThat(event("buyPaper/malformed").at("/headers/Idempotency-Key").asString())
                .isNotEqualTo(first);
        assertThat(event("buyPaper/good").at("/headers/Idempotency-Key").asString())
                .isEqualTo(first);
    }

    @Test
    void anAnswerIsSaidWithoutTheHeadersThatEveryAnswerHas() throws IOException {
        assertThat(named("getPaper").expected()).isEqualTo(JsonCodec.read("""
                {"statusCode": 200,
                 "headers": {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff",
                             "Content-Type": "application/json", "ETag": "\\"v1\\""},
                 "body": {"paperId": "ppr_1"}}
                """));
    }

    @Test
    void aProblemIsSaidByItsName() throws IOException {
        assertThat(named("getPaper/unknown").expected()).isEqualTo(JsonCodec.read("""
                {"statusCode": 404,
                 "headers": {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff",
                             "Content-Type": "application/problem+json"},
                 "body": {"type": "/problems/not-found", "title": "No such paper", "status": 404,
                          "detail": "Ask the printer.", "instance": "urn:request:*", "errors": []}}
                """));
    }

    @Test
    void aMessageIsTheExampleOfItsSendersContract() throws IOException {
        JsonNode event = event("onPaperPrinted");

        assertThat(event.at("/Records/0/eventSourceARN").asString()).isEqualTo(INBOX);
        assertThat(body(event, 0).path("source").asString()).isEqualTo("cartwright.printer");
        assertThat(body(event, 0).path("detail-type").asString()).isEqualTo("PaperPrinted.v1");
        assertThat(body(event, 0).at("/detail/subject").asString()).isEqualTo("ppr_7");
        assertThat(body(event, 0).at("/detail/data"))
                .isEqualTo(JsonCodec.read("{\"paperId\": \"ppr_7\", \"pages\": 8}"));
        assertThat(named("onPaperPrinted").parked()).isZero();
    }

    @Test
    void aPoisonMessageComesAfterAGoodOneAndIsParkedAlone() throws IOException {
        SampleEvent poison = named("onPaperPrinted/poison");

        assertThat(body(poison.event(), 0).at("/detail/data/paperId").asString())
                .isEqualTo("ppr_7");
        assertThat(body(poison.event(), 1).at("/detail/data")).isEqualTo(JsonCodec.read("{\"pages\": 8}"));
        assertThat(poison.parked()).isOne();
        assertThat(poison.expected()).isEqualTo(JsonCodec.read("{\"batchItemFailures\": []}"));
        assertThat(named("onPaperTorn/poison").messages()).last().isEqualTo("not an event of the bus");
    }

    @Test
    void aMixedBatchHasEveryTypeAndTwoMessagesThatNoOperationTakes() throws IOException {
        SampleEvent mixed = named("InboxFunction/mixed");

        assertThat(mixed.messages())
                .map(JsonCodec::read)
                .map(message -> message.path("source").asString() + " "
                        + message.path("detail-type").asString())
                .containsExactly(
                        "cartwright.printer PaperPrinted.v1",
                        "cartwright.nobody PaperPrinted.v1",
                        "cartwright.printer PaperTorn.v1",
                        "cartwright.printer Unknown.v1");
        assertThat(mixed.parked()).isEqualTo(2);
        assertThat(mixed.rowsAfterwards()).hasSize(1);
    }

    @Test
    void aScheduleNeedsNoCase() throws IOException {
        assertThat(event("sweepPapers").at("/resources/0").asString())
                .isEqualTo("arn:aws:events:us-east-1:123456789012:rule/cartwright-dev-kiosk-sweepPapers");
        assertThat(named("sweepPapers").expected()).isEqualTo(JsonCodec.read("{}"));
    }

    @Test
    void aRelayedMessageIsInsertedAndDeleted() throws IOException {
        JsonNode event = event("relayOutbox/good");

        assertThat(event.at("/Records/0/eventSourceARN").asString()).startsWith("arn:aws:dynamodb:");
        assertThat(event.at("/Records/0/dynamodb/NewImage/data/S").asString())
                .isEqualTo("{\"paperId\":\"ppr_1\",\"copies\":3}");
        assertThat(event.at("/Records/1/eventName").asString()).isEqualTo("REMOVE");
        assertThat(event("relayOutbox/malformed")
                        .at("/Records/1/dynamodb/NewImage/time/S")
                        .asString())
                .isEqualTo("yesterday");
    }

    @Test
    void anEventOfItsOwnShapeIsSaidInFull() throws IOException {
        assertThat(event("guard")).isEqualTo(JsonCodec.read("{\"token\": \"$TOKEN\", \"from\": \"somewhere\"}"));
        assertThat(event("guard/no-token")).isEqualTo(JsonCodec.read("{\"from\": \"somewhere\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "getPaper:       | getPapers:      | getPapers is an operation of no function",
                "getPaper:       | getPapers:      | getPaper needs a good case and one that is refused or unreadable",
                "  poison: {message | bad: {message | onPaperTorn needs the case poison, a message that is parked",
                "{event: {token: null}, answer: {allowed: false}} | {event: {token: null}} | guard/no-token needs an answer"
            })
    void lackWhatAnOperationNeeds(String right, String wrong, String defect) throws IOException {
        assertThat(CapabilityCases.in(Kiosk.in(root, right, wrong)).defects()).contains(defect);
    }
}
