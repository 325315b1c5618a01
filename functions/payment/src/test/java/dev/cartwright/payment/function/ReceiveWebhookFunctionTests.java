package dev.cartwright.payment.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.payment.adapter.SignedWebhook;
import dev.cartwright.payment.domain.FakeProvider.Fate;
import dev.cartwright.payment.domain.PaymentEvent.PaymentDifferenceDetected;
import dev.cartwright.payment.domain.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiveWebhookFunctionTests {

    private final Till till = new Till();

    private void authorizeUnanswered() {
        till.fates.addAll(List.of(Fate.ANSWER_LOST, Fate.FAILED));
        till.authorize("tok_approve");
    }

    @Test
    void learnsWhatTheAnswerWouldHaveSaid() {
        authorizeUnanswered();

        HttpAnswer answer = till.webhook(till.news("msg_1", "authorization.approved", ""));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(till.state()).isEqualTo("AUTHORIZED");
        assertThat(till.announced()).containsExactly("PaymentAuthorized.v1");
    }

    @Test
    void readsABodyInBase64() {
        authorizeUnanswered();

        HttpAnswer answer = till.host.call(
                "receiveWebhook",
                Till.call(till.news("msg_1", "authorization.approved", "")).inBase64());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(till.state()).isEqualTo("AUTHORIZED");
    }

    @Test
    void takesTheSameNewsTwiceAndInAnyOrder() {
        till.captured();
        int before = till.announced().size();
        SignedWebhook captured = till.news("msg_2", "capture.succeeded", "");

        assertThat(List.of(
                        till.webhook(captured),
                        till.webhook(captured),
                        till.webhook(till.news("msg_1", "authorization.approved", ""))))
                .extracting(HttpAnswer::statusCode)
                .containsOnly(204);
        assertThat(till.announced()).hasSize(before);
        assertThat(till.payment().json().at("/postings").size()).isEqualTo(2);
    }

    @Test
    void settlesARefund() {
        till.captured();
        till.fates.add(Fate.ANSWER_LOST);
        till.refund("rfd_1", 500);

        till.webhook(till.news("msg_1", "refund.succeeded", ", \"refundReference\": \"rfd_1\""));

        assertThat(till.payment().at("/refunds/0/state")).isEqualTo("MADE");
        assertThat(till.reconciliation().json().at("/differences").size()).isZero();
    }

    @Test
    void believesNobodyElse() {
        authorizeUnanswered();
        SignedWebhook webhook = till.news("msg_1", "authorization.approved", "");

        HttpAnswer forged = till.host.call("receiveWebhook", Till.call(webhook).header("webhook-signature", "v1,AAAA"));
        HttpAnswer unsigned =
                till.host.call("receiveWebhook", Till.call(webhook).without("webhook-signature"));
        HttpAnswer old =
                till.webhook(new SignedWebhook("msg_1", webhook.sentAt().minusSeconds(400), webhook.body()));

        assertThat(List.of(forged, unsigned, old)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("webhook-forged");
        });
        assertThat(till.state()).isEqualTo("REQUESTED");
    }

    @Test
    void hearsTheRealNewsAfterAForgedOne() {
        authorizeUnanswered();
        SignedWebhook webhook = till.news("msg_1", "authorization.approved", "");
        till.host.call("receiveWebhook", Till.call(webhook).header("webhook-signature", "v1,AAAA"));

        till.webhook(webhook);

        assertThat(till.state()).isEqualTo("AUTHORIZED");
    }

    @Test
    void saysWhatIsWrongWithSignedNonsense() {
        authorizeUnanswered();

        HttpAnswer answer = till.webhook(till.news("msg_1", "authorization.declined", ""));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("rule-broken");
        assertThat(till.state()).isEqualTo("REQUESTED");
    }

    @Test
    void leavesOtherNewsAlone() {
        var webhook = new SignedWebhook(
                "msg_1", till.host.clock().instant(), "{\"type\": \"payout.paid\", \"data\": {\"payoutId\": 7}}");

        assertThat(till.webhook(webhook).statusCode()).isEqualTo(204);
        assertThat(till.announced()).isEmpty();
    }

    @Test
    void announcesNewsOfAChargeThatIsNotOurs() {
        till.provider.charges(Till.ORDER, Samples.AMOUNT);

        HttpAnswer answer = till.webhook(till.news("msg_1", "authorization.approved", ""));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(till.host.lastAnnounced(PaymentDifferenceDetected.TYPE).reason())
                .isEqualTo("UNKNOWN_PAYMENT");
    }
}
