package dev.cartwright.payment.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.payment.domain.Charge;
import dev.cartwright.payment.domain.FakeProvider.Fate;
import dev.cartwright.payment.domain.PaymentEvent.PaymentAuthorized;
import dev.cartwright.payment.domain.PaymentEvent.PaymentDeclined;
import dev.cartwright.payment.domain.PaymentEvent.PaymentRefundRefused;
import dev.cartwright.payment.domain.PaymentEvent.PaymentRefunded;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checkout's commands and the sweep, through the functions and the table. */
class CheckoutCommandsTests {

    private final Till till = new Till();

    @Test
    void holdsTheMoney() {
        till.authorize("tok_approve");

        HttpAnswer payment = till.payment();
        assertThat(payment.at("/state")).isEqualTo("AUTHORIZED");
        assertThat(payment.number("/amount/amountMinor")).isEqualTo(2598);
        assertThat(payment.at("/attempts/0/operation") + " " + payment.at("/attempts/0/result"))
                .isEqualTo("AUTHORIZE APPROVED");
        assertThat(payment.number("/postings/0/entries/AUTHORIZED_HOLD")).isEqualTo(2598);
        assertThat(till.host.lastAnnounced(PaymentAuthorized.TYPE))
                .isEqualTo(new PaymentAuthorized("ord_1", payment.at("/paymentId"), new WireMoney(2598, "GBP")));
    }

    @Test
    void holdsItOnceAndSaysSoEachTime() {
        till.authorize("tok_approve");
        till.authorize("tok_approve");

        assertThat(till.charges()).containsExactly(Charge.Status.APPROVED);
        assertThat(till.announced()).containsExactly("PaymentAuthorized.v1", "PaymentAuthorized.v1");
    }

    @Test
    void tellsThatTheBankDeclines() {
        till.authorize("tok_decline");

        assertThat(till.payment().at("/reason")).isEqualTo("DECLINED");
        assertThat(till.host.lastAnnounced(PaymentDeclined.TYPE).reason()).isEqualTo("DECLINED");
    }

    @Test
    void takesTheMoneyThatIsHeld() {
        till.authorized();

        till.capture();
        till.capture();

        assertThat(till.state()).isEqualTo("CAPTURED");
        assertThat(till.charges()).containsExactly(Charge.Status.CAPTURED);
        assertThat(till.announced())
                .containsExactly("PaymentAuthorized.v1", "PaymentCaptured.v1", "PaymentCaptured.v1");
    }

    @Test
    void freesTheMoneyThatIsHeld() {
        till.authorized();

        till.cancel();

        assertThat(till.state()).isEqualTo("VOIDED");
        assertThat(till.charges()).containsExactly(Charge.Status.VOIDED);
        assertThat(till.announced()).containsExactly("PaymentAuthorized.v1", "PaymentVoided.v1");
    }

    @Test
    void holdsNothingThatWasCancelledBefore() {
        till.cancel();

        till.authorize("tok_approve");

        assertThat(till.state()).isEqualTo("WITHDRAWN");
        assertThat(till.charges()).isEmpty();
        assertThat(till.announced()).containsExactly("PaymentVoided.v1", "PaymentVoided.v1");
    }

    @Test
    void parksACaptureOfNothing() {
        boolean taken = till.capture();

        assertThat(taken).isTrue();
        assertThat(till.host.parked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orderId\": \"ord_1\", \"amount\": {\"amountMinor\": 1, \"currency\": \"XYZ\"}, \"paymentToken\": \"tok_approve\"}",
                "{\"orderId\": \"not an id\", \"amount\": {\"amountMinor\": 1, \"currency\": \"GBP\"}, \"paymentToken\": \"tok_approve\"}",
                "{\"orderId\": \"ord_1\", \"amount\": {\"amountMinor\": 1, \"currency\": \"GBP\"}, \"paymentToken\": \"\"}",
                "{\"orderId\": \"ord_1\", \"amount\": {\"amountMinor\": 1, \"currency\": \"GBP\"}}"
            })
    void parksWhatIsNoCommand(String data) {
        till.host.batch("onAuthorizePayment", till.host.busEvent("AuthorizePayment.v1", "ord_1", data));

        assertThat(till.host.parked()).hasSize(1);
        assertThat(till.charges()).isEmpty();
    }

    @Test
    void givesBackOnceForEachRefundsId() {
        till.captured();

        till.refund("rfd_1", 500);
        till.refund("rfd_1", 500);
        till.refund("rfd_2", 98);

        assertThat(till.givenBack()).isEqualTo(598);
        assertThat(till.host.lastAnnounced(PaymentRefunded.TYPE).refundId()).isEqualTo("rfd_2");
        assertThat(till.payment().json().at("/refunds").size()).isEqualTo(2);
        assertThat(till.reconciliation().json().at("/differences").size()).isZero();
    }

    @Test
    void announcesWhyNothingIsGivenBack() {
        till.authorized();

        boolean taken = till.refund("rfd_1", 500);

        assertThat(taken).isTrue();
        assertThat(till.host.parked()).isEmpty();
        assertThat(till.host.lastAnnounced(PaymentRefundRefused.TYPE).reason()).isEqualTo("NOT_CAPTURED");
    }

    @Test
    void chargesOnceThoughItIsKilledWithTheAnswerInHand() {
        till.killAfterTheNextEffect();
        assertThatThrownBy(() -> till.authorize("tok_approve")).isInstanceOf(Till.Killed.class);
        String killed = till.state();

        till.authorize("tok_approve");

        assertThat(killed).isEqualTo("REQUESTED");
        assertThat(till.state()).isEqualTo("AUTHORIZED");
        assertThat(till.charges()).containsExactly(Charge.Status.APPROVED);
        assertThat(till.payment().number("/attempts/0/tries")).isEqualTo(2);
    }

    @Test
    void findsOnTheSweepWhatWasChargedWithoutAnAnswer() {
        till.fates.addAll(List.of(Fate.ANSWER_LOST, Fate.FAILED));
        till.authorize("tok_approve");
        String waiting = till.state();

        till.sweepAfter(Duration.ofSeconds(31));
        till.sweepAfter(Duration.ofSeconds(31));

        assertThat(waiting).isEqualTo("REQUESTED");
        assertThat(till.state()).isEqualTo("AUTHORIZED");
        assertThat(till.charges()).containsExactly(Charge.Status.APPROVED);
        assertThat(till.announced()).containsExactly("PaymentAuthorized.v1");
    }

    @Test
    void voidsWhatIsChargedAfterTheOrderWasTold() {
        till.fates.add(Fate.DONE_LATER);
        till.authorize("tok_approve");
        till.sweepAfter(Duration.ofMinutes(6));
        List<String> told = till.announced();

        till.provider.catchUp();
        till.sweepAfter(Duration.ofMinutes(10));

        assertThat(told).containsExactly("PaymentDeclined.v1");
        assertThat(till.host.lastAnnounced(PaymentDeclined.TYPE).reason()).isEqualTo("FAILED");
        assertThat(till.state()).isEqualTo("VOIDED");
        assertThat(till.charges()).containsExactly(Charge.Status.VOIDED);
        assertThat(till.reconciliation().json().at("/differences").size()).isZero();
    }

    @Test
    void finishesOnTheSweepWhatTheProviderDidNotAnswer() {
        till.authorized();
        till.fates.add(Fate.FAILED);
        till.capture();
        till.sweepAfter(Duration.ofSeconds(31));
        till.fates.add(Fate.ANSWER_LOST);
        till.refund("rfd_1", 500);

        till.sweepAfter(Duration.ofSeconds(31));

        assertThat(till.state()).isEqualTo("CAPTURED");
        assertThat(till.payment().at("/refunds/0/state")).isEqualTo("MADE");
        assertThat(till.givenBack()).isEqualTo(500);
    }

    @Test
    void sweepsNothingThatWaitsForNobody() {
        till.captured();
        int before = till.announced().size();

        till.sweepAfter(Duration.ofDays(3));

        assertThat(till.announced()).hasSize(before);
    }

    @Test
    void keepsNoTokenAnywhere() {
        till.fates.add(Fate.FAILED);
        till.authorize("tok_approve");
        till.authorize("tok_approve");

        assertThat(till.rows()).contains("PAYMENT#ord_1").doesNotContain("tok_");
        assertThat(till.host.lines())
                .hasSize(2)
                .allSatisfy(
                        line -> assertThat(line).contains("onAuthorizePayment").doesNotContain("tok_"));
    }
}
