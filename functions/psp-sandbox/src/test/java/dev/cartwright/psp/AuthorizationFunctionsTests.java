package dev.cartwright.psp;

import static dev.cartwright.psp.Sandbox.PATH;
import static dev.cartwright.psp.Sandbox.asMerchant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.kit.testing.TestHost;
import dev.cartwright.psp.domain.Pause;
import dev.cartwright.psp.domain.SendWebhooks;
import dev.cartwright.psp.domain.Webhook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationFunctionsTests {

    private final List<Duration> pauses = new ArrayList<>();
    private final TestHost host = Sandbox.host().with(wiring -> wiring.bean(Pause.class, beans -> pauses::add));

    private static HttpCall authorization(String token) {
        return asMerchant(HttpCall.post(
                PATH,
                Map.of(
                        "amount",
                        Map.of("amountMinor", 1299, "currency", "GBP"),
                        "token",
                        token,
                        "reference",
                        "ord_1",
                        "webhookUrl",
                        "http://payment/v1/payments/webhooks/psp")));
    }

    private HttpAnswer authorize(String token) {
        return host.call("createAuthorization", authorization(token));
    }

    private HttpAnswer change(String function, String id, Object body) {
        return host.call(
                function, asMerchant(HttpCall.post(PATH + "/" + id, body)).path("authorizationId", id));
    }

    private HttpAnswer refund(String id, String reference, long amountMinor) {
        return change(
                "refundAuthorization",
                id,
                Map.of("amount", Map.of("amountMinor", amountMinor, "currency", "GBP"), "reference", reference));
    }

    private String captured() {
        String id = authorize("tok_approve").at("/authorizationId");
        change("captureAuthorization", id, Map.of());
        return id;
    }

    private HttpAnswer get(String id) {
        return host.call(
                "getAuthorization", asMerchant(HttpCall.get(PATH + "/" + id)).path("authorizationId", id));
    }

    private List<String> toldTypes() {
        return host.lastAnnounced(SendWebhooks.TYPE).webhooks().stream()
                .map(Webhook::type)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "tok_approve, APPROVED, '', authorization.approved",
        "tok_decline, DECLINED, DECLINED, authorization.declined",
        "tok_insufficient_funds, DECLINED, INSUFFICIENT_FUNDS, authorization.declined",
        "tok_slow, APPROVED, '', authorization.approved",
        "tok_timeout_after_charge, APPROVED, '', authorization.approved"
    })
    void doesWhatTheTokenSays(String token, String status, String reason, String webhook) {
        HttpAnswer answer = authorize(token);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.at("/status")).isEqualTo(status);
        assertThat(answer.at("/declineReason")).isEqualTo(reason);
        assertThat(toldTypes()).containsExactly(webhook);
    }

    @Test
    void takesItsTimeForTheSlowTokens() {
        authorize("tok_slow");
        authorize("tok_timeout_after_charge");

        assertThat(pauses).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(6));
    }

    @Test
    void hasRecordedTheChargeWhenTheCallerGivesUp() {
        var found = new ArrayList<HttpAnswer>();
        host.with(wiring -> wiring.bean(Pause.class, beans -> time -> found.add(find("ord_1"))));

        authorize("tok_timeout_after_charge");

        assertThat(found)
                .singleElement()
                .satisfies(answer -> assertThat(answer.at("/items/0/status")).isEqualTo("APPROVED"));
    }

    private HttpAnswer find(String reference) {
        return host.call("findAuthorizations", asMerchant(HttpCall.get(PATH)).query("reference", reference));
    }

    @Test
    void failsAndRecordsNothing() {
        HttpCall call = authorization("tok_fail_500");

        HttpAnswer first = host.call("createAuthorization", call);
        HttpAnswer second = host.call("createAuthorization", call);

        assertThat(first.statusCode()).isEqualTo(500);
        assertThat(second.statusCode()).isEqualTo(500);
        assertThat(find("ord_1").json().at("/items").size()).isZero();
    }

    @Test
    void tellsTwiceUnderOneId() {
        authorize("tok_answer_twice");

        List<Webhook> webhooks = host.lastAnnounced(SendWebhooks.TYPE).webhooks();
        assertThat(webhooks).hasSize(2);
        assertThat(webhooks.getFirst()).isEqualTo(webhooks.getLast());
    }

    @Test
    void tellsTwiceTheWrongWayRound() {
        authorize("tok_webhook_twice_out_of_order");

        assertThat(toldTypes())
                .containsExactly(
                        "authorization.approved",
                        "authorization.created",
                        "authorization.approved",
                        "authorization.created");
    }

    @Test
    void answersARetryAlike() {
        HttpCall call = authorization("tok_approve");

        HttpAnswer first = host.call("createAuthorization", call);
        HttpAnswer second = host.call("createAuthorization", call);

        assertThat(second.statusCode() + second.body()).isEqualTo(first.statusCode() + first.body());
        assertThat(find("ord_1").json().at("/items").size()).isEqualTo(1);
    }

    @Test
    void capturesAndRefundsInPartsButNoMoreThanItTook() {
        String id = captured();

        refund(id, "rfd_1", 1000);
        HttpAnswer tooMuch = refund(id, "rfd_2", 300);
        HttpAnswer rest = refund(id, "rfd_3", 299);

        assertThat(tooMuch.problem()).isEqualTo("amount-too-large");
        assertThat(rest.number("/refunded/amountMinor")).isEqualTo(1299);
    }

    @Test
    void refundsOnceForOneReference() {
        String id = captured();

        refund(id, "rfd_1", 500);
        HttpAnswer again = refund(id, "rfd_1", 500);
        HttpAnswer other = refund(id, "rfd_1", 600);

        assertThat(again.number("/refunded/amountMinor")).isEqualTo(500);
        assertThat(other.problem()).isEqualTo("reference-taken");
    }

    @Test
    void voidsWhatIsHeldAndNothingElse() {
        String id = authorize("tok_approve").at("/authorizationId");

        HttpAnswer voided = change("voidAuthorization", id, Map.of());
        HttpAnswer captured = change("captureAuthorization", id, Map.of());

        assertThat(voided.at("/status")).isEqualTo("VOIDED");
        assertThat(captured.problem()).isEqualTo("wrong-state");
        assertThat(get(id).at("/status")).isEqualTo("VOIDED");
    }

    @Test
    void opensToItsOwnKeyOnly() {
        HttpAnswer wrong = host.call(
                "createAuthorization", authorization("tok_approve").header("Authorization", "Bearer the-kez"));
        HttpAnswer none =
                host.call("createAuthorization", authorization("tok_approve").without("Authorization"));

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(find("ord_1").json().at("/items").size()).isZero();
    }

    private String problemOf(String webhookUrl) {
        HttpCall call = asMerchant(HttpCall.post(
                PATH,
                Map.of(
                        "amount",
                        Map.of("amountMinor", 1299, "currency", "GBP"),
                        "token",
                        "tok_approve",
                        "reference",
                        "ord_1",
                        "webhookUrl",
                        webhookUrl)));
        return host.call("createAuthorization", call).problem();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "http://payment/v1/payments/webhooks/psp/more",
                "http://payment/v1/payments/webhooks/psp?to=elsewhere",
                "ftp://payment/v1/payments/webhooks/psp",
                "http://payment/elsewhere/v1/payments/webhooks/psp"
            })
    void callsNoUrlThatAMerchantThinksUp(String url) {
        assertThat(problemOf(url)).isEqualTo("foreign-webhook");
    }

    @Test
    void takesTheMerchantsEndpointByAnyOfItsAddresses() {
        assertThat(problemOf("https://shop.example.org/v1/payments/webhooks/psp"))
                .isEmpty();
    }

    @Test
    void knowsOnlyMagicTokens() {
        assertThat(authorize("tok_visa").problem()).isEqualTo("unknown-token");
    }

    @Test
    void writesNoTokenIntoALogLine() {
        authorize("tok_approve");

        assertThat(host.lines())
                .singleElement()
                .asString()
                .contains("\"operation\":\"createAuthorization\"")
                .doesNotContain("tok_", "the-key");
    }
}
