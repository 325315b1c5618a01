package dev.cartwright.payment.adapter;

import static dev.cartwright.payment.domain.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.payment.domain.ChargeId;
import dev.cartwright.payment.domain.DeclineReason;
import dev.cartwright.payment.domain.OrderId;
import dev.cartwright.payment.domain.PaymentMessage;
import dev.cartwright.payment.domain.PaymentMessage.ChargeApproved;
import dev.cartwright.payment.domain.PaymentMessage.ChargeCaptured;
import dev.cartwright.payment.domain.PaymentMessage.ChargeDeclined;
import dev.cartwright.payment.domain.PaymentMessage.ChargeVoided;
import dev.cartwright.payment.domain.ReceiveNews.News;
import dev.cartwright.payment.domain.RefundId;
import dev.cartwright.payment.domain.Samples;
import dev.cartwright.payment.domain.Webhooks.Opened;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardWebhooksTests {

    private static final ChargeId CHARGE = new ChargeId("auth_1");
    private static final OrderId ORDER = new OrderId("ord_1");
    private static final String DATA = """
            {"authorizationId": "auth_1", "reference": "ord_1", "amount": {"amountMinor": 2598, "currency": "GBP"},
             "declineReason": "INSUFFICIENT_FUNDS", "refundReference": "rfd_1", "somethingNew": true}""";

    private final StandardWebhooks webhooks = new StandardWebhooks(SignedWebhook::secret, InstantSource.fixed(NOON));

    private static String body(String type, String data) {
        return """
                {"type": "%s", "timestamp": "2026-11-24T11:59:59Z", "data": %s}""".formatted(type, data);
    }

    private static SignedWebhook webhook(String type, String data) {
        return new SignedWebhook("msg_1", NOON, body(type, data));
    }

    private Opened open(SignedWebhook webhook) {
        return webhooks.open(webhook.headers(), webhook.bytes());
    }

    private static Opened told(PaymentMessage message) {
        return new Opened.Told("msg_1", new News.OfCharge(ORDER, CHARGE, message));
    }

    @Test
    void takesAKeyAsSecretsManagerGeneratesIt() {
        String generated = SignedWebhook.secret().substring("whsec_".length());
        var plain = new StandardWebhooks(() -> generated, InstantSource.fixed(NOON));
        SignedWebhook webhook = webhook("authorization.approved", DATA);

        Opened opened = plain.open(webhook.headers(), webhook.bytes());

        assertThat(opened).isEqualTo(told(new ChargeApproved(CHARGE, Samples.pounds(2598))));
    }

    @Test
    void refusesAKeyThatIsTooShort() {
        var guessable = new StandardWebhooks(() -> "whsec_c2hvcnQ=", InstantSource.fixed(NOON));
        SignedWebhook webhook = webhook("authorization.approved", DATA);

        assertThatThrownBy(() -> guessable.open(webhook.headers(), webhook.bytes()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the webhook secret must be a key of 24 bytes or more in base64");
    }

    @Test
    void readsEveryKindOfNews() {
        var amount = Samples.pounds(2598);

        assertThat(open(webhook("authorization.approved", DATA))).isEqualTo(told(new ChargeApproved(CHARGE, amount)));
        assertThat(open(webhook("authorization.declined", DATA)))
                .isEqualTo(told(new ChargeDeclined(DeclineReason.INSUFFICIENT_FUNDS)));
        assertThat(open(webhook("capture.succeeded", DATA))).isEqualTo(told(new ChargeCaptured(CHARGE, amount)));
        assertThat(open(webhook("void.succeeded", DATA))).isEqualTo(told(new ChargeVoided(CHARGE, amount)));
        assertThat(open(webhook("refund.succeeded", DATA)))
                .isEqualTo(new Opened.Told("msg_1", new News.OfRefund(ORDER, CHARGE, new RefundId("rfd_1"))));
    }

    @Test
    void takesAnyOtherReasonForADecline() {
        String data = DATA.replace("INSUFFICIENT_FUNDS", "CARD_EXPIRED");

        assertThat(open(webhook("authorization.declined", data)))
                .isEqualTo(told(new ChargeDeclined(DeclineReason.DECLINED)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"authorization.created; {}", "payout.paid; {\"payoutId\": 7}"})
    void leavesAloneWhatWeDoNotFollow(String type, String data) {
        assertThat(open(webhook(type, data))).isEqualTo(new Opened.OfNoConcern());
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -1, 0, 1, 300})
    void opensWhatWasSentWithinFiveMinutes(long seconds) {
        var webhook = new SignedWebhook("msg_1", NOON.plusSeconds(seconds), body("void.succeeded", DATA));

        assertThat(open(webhook)).isInstanceOf(Opened.Told.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, 31_536_000})
    void refusesWhatIsOldOrComesFromTheFuture(long seconds) {
        var webhook = new SignedWebhook("msg_1", NOON.plusSeconds(seconds), body("void.succeeded", DATA));

        assertThat(open(webhook)).isEqualTo(new Opened.Forged());
    }

    @Test
    void takesOneGoodSignatureOfSeveral() {
        SignedWebhook webhook = webhook("void.succeeded", DATA);

        assertThat(webhooks.open(webhook.headersWithTwoSignatures(), webhook.bytes()))
                .isInstanceOf(Opened.Told.class);
    }

    @Test
    void refusesAnotherKeysSignature() {
        SignedWebhook webhook = webhook("void.succeeded", DATA);

        assertThat(webhooks.open(webhook.headersOfAnotherKey(), webhook.bytes()))
                .isEqualTo(new Opened.Forged());
    }

    @Test
    void coversEveryByteOfTheBody() {
        SignedWebhook webhook = webhook("void.succeeded", DATA);
        byte[] changed = webhook.body().replace("2598", "2599").getBytes(StandardCharsets.UTF_8);
        byte[] spaced = (webhook.body() + " ").getBytes(StandardCharsets.UTF_8);

        assertThat(webhooks.open(webhook.headers(), changed)).isEqualTo(new Opened.Forged());
        assertThat(webhooks.open(webhook.headers(), spaced)).isEqualTo(new Opened.Forged());
        assertThat(webhooks.open(webhook.headers(), new byte[0])).isEqualTo(new Opened.Forged());
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
    void refusesWithoutOneOfTheHeaders(String header) {
        SignedWebhook webhook = webhook("void.succeeded", DATA);
        Map<String, String> headers = webhook.headers();
        headers.remove(header);

        assertThat(webhooks.open(headers, webhook.bytes())).isEqualTo(new Opened.Forged());
    }

    @ParameterizedTest
    @CsvSource({
        "webhook-id, msg_2",
        "webhook-id, ''",
        "webhook-id, msg.1",
        "webhook-timestamp, yesterday",
        "webhook-timestamp, -1",
        "webhook-timestamp, 99999999999999999999",
        "webhook-signature, ''",
        "webhook-signature, 'v1,'",
        "webhook-signature, v1",
        "webhook-signature, 'v1a,AAAA v2,AAAA'"
    })
    void refusesOtherHeaders(String header, String value) {
        SignedWebhook webhook = webhook("void.succeeded", DATA);
        var headers = new HashMap<>(webhook.headers());
        headers.put(header, value);

        assertThat(webhooks.open(headers, webhook.bytes())).isEqualTo(new Opened.Forged());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "null",
                "[]",
                "{}",
                "{\"type\": null, \"data\": {}}",
                "{\"type\": \"void.succeeded\"}",
                "{\"type\": \"void.succeeded\", \"data\": null}",
                "{\"type\": \"void.succeeded\", \"data\": 7}",
                "{\"type\": \"void.succeeded\", \"data\": {\"authorizationId\": \"auth_1\", \"reference\": \"ord_1\"}}"
            })
    void refusesAsInvalidWhatIsSignedButNotAsDocumented(String body) {
        var webhook = new SignedWebhook("msg_1", NOON, body);

        assertThatThrownBy(() -> open(webhook)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource({
        "authorization.declined, INSUFFICIENT_FUNDS",
        "refund.succeeded, rfd_1",
        "void.succeeded, GBP",
        "void.succeeded, ord_1"
    })
    void refusesAsInvalidWhatLacksWhatItIsAbout(String type, String missing) {
        String data = DATA.replace('"' + missing + '"', missing.equals("ord_1") ? "\"no order id\"" : "null");

        assertThatThrownBy(() -> open(webhook(type, data))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void namesASecretThatIsNone() {
        var broken = new StandardWebhooks(() -> "secret", InstantSource.fixed(NOON));

        assertThatThrownBy(() -> broken.open(Map.of(), new byte[0]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("secret\"");
    }
}
