package dev.cartwright.payment.function;

import static dev.cartwright.payment.function.Till.refundCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.payment.domain.FakeProvider.Fate;
import dev.cartwright.payment.domain.RefundId;
import dev.cartwright.payment.domain.Samples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundPaymentFunctionTests {

    private final Till till = new Till();

    private HttpAnswer call(HttpCall call) {
        return till.host.call("refundPayment", call);
    }

    @Test
    void givesBack() {
        till.captured();

        HttpAnswer answer = call(refundCall(500).asAdmin());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers()).containsEntry("Location", "/v1/payments/ord_1");
        assertThat(answer.at("/state")).isEqualTo("MADE");
        assertThat(answer.at("/refundId")).startsWith("rfd_");
        assertThat(till.givenBack()).isEqualTo(500);
        assertThat(till.announced()).endsWith("PaymentRefunded.v1");
    }

    @Test
    void answersTheSameRequestByteForByteAndGivesBackOnce() {
        till.captured();
        HttpCall call = refundCall(500).asAdmin();

        HttpAnswer first = call(call);
        HttpAnswer second = call(call);

        assertThat(second.statusCode() + second.body()).isEqualTo(first.statusCode() + first.body());
        assertThat(till.givenBack()).isEqualTo(500);
    }

    @Test
    void givesBackTwiceUnderTwoKeys() {
        till.captured();

        call(refundCall(500).asAdmin());
        call(refundCall(500).asAdmin());

        assertThat(till.givenBack()).isEqualTo(1000);
    }

    @Test
    void saysWhenTheProviderOwesTheAnswer() {
        till.captured();
        till.fates.add(Fate.ANSWER_LOST);
        HttpCall call = refundCall(500).asAdmin();

        HttpAnswer first = call(call);
        till.sweepAfter(Duration.ofMinutes(1));
        HttpAnswer second = call(call);

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.at("/state")).isEqualTo("PENDING");
        assertThat(second.statusCode() + second.body()).isEqualTo(first.statusCode() + first.body());
        assertThat(till.payment().at("/refunds/0/state")).isEqualTo("MADE");
        assertThat(till.givenBack()).isEqualTo(500);
    }

    @Test
    void givesBackOnceThoughItIsKilledWithTheAnswerInHand() {
        till.captured();
        HttpCall call = refundCall(500).asAdmin();
        till.killAfterTheNextEffect();
        assertThatThrownBy(() -> call(call)).isInstanceOf(Till.Killed.class);

        HttpAnswer atOnce = call(call);
        till.host.clock().forward(Duration.ofSeconds(30));
        HttpAnswer later = call(call);

        assertThat(atOnce.problem()).isEqualTo("request-in-flight");
        assertThat(later.statusCode()).as(later.body()).isEqualTo(201);
        assertThat(till.givenBack()).isEqualTo(500);
        assertThat(till.payment().json().at("/refunds").size()).isEqualTo(1);
        assertThat(till.reconciliation().json().at("/differences").size()).isZero();
    }

    @Test
    void givesBackNothingThatWasNotTaken() {
        till.authorized();

        HttpAnswer answer = call(refundCall(500).asAdmin());

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("409 not-captured");
    }

    @ParameterizedTest
    @CsvSource({"2599, GBP", "0, GBP", "-1, GBP", "500, EUR"})
    void givesBackNoMoreThanIsLeftAndInTheSameCurrency(long minor, String currency) {
        till.captured();

        HttpAnswer answer = call(HttpCall.post(
                        "/v1/payments/ord_1/refunds",
                        "{\"amount\": {\"amountMinor\": %d, \"currency\": \"%s\"}, \"reason\": \"Broken\"}"
                                .formatted(minor, currency))
                .path("orderId", "ord_1")
                .asAdmin());

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("422 amount-too-large");
        assertThat(till.givenBack()).isZero();
    }

    @Test
    void tellsThatTheProviderRefuses() {
        till.captured();
        till.provider.refund(
                till.provider.of(Till.ORDER).getFirst().id(),
                new RefundId("rfd_elsewhere"),
                Samples.pounds(2598),
                "key_elsewhere");
        HttpCall call = refundCall(500).asAdmin();

        HttpAnswer answer = call(call);

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("409 refund-refused");
        assertThat(call(call).body()).isEqualTo(answer.body());
        assertThat(till.payment().at("/refunds/0/state")).isEqualTo("REFUSED");
    }

    @Test
    void wantsAKeyAndTheSameBodyUnderIt() {
        till.captured();
        HttpAnswer keyless = call(refundCall(500).without("Idempotency-Key").asAdmin());
        String key = "0c7b1f2a-3b4c-4d5e-8f60-718293a4b5c6";

        call(refundCall(500).header("Idempotency-Key", key).asAdmin());
        HttpAnswer other = call(refundCall(600).header("Idempotency-Key", key).asAdmin());

        assertThat(keyless.statusCode() + " " + keyless.problem()).isEqualTo("400 idempotency-key-missing");
        assertThat(other.statusCode() + " " + other.problem()).isEqualTo("422 idempotency-key-reused");
        assertThat(till.givenBack()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"amount\": {\"amountMinor\": 500, \"currency\": \"GBP\"}, \"reason\": \" \"}; 422; /reason",
                "{\"amount\": {\"amountMinor\": 500, \"currency\": \"XYZ\"}, \"reason\": \"Broken\"}; 422; /amount/currency",
                "{\"amount\": {\"amountMinor\": 500, \"currency\": \"GBP\"}}; 400; /reason",
                "{\"amount\": {\"amountMinor\": 500.5, \"currency\": \"GBP\"}, \"reason\": \"Broken\"}; 400; /amount/amountMinor",
                "{\"amount\": {\"amountMinor\": 9007199254740992, \"currency\": \"GBP\"}, \"reason\": \"Broken\"}; 400; /amount/amountMinor",
                "{\"amount\": {\"amountMinor\": 500, \"currency\": \"GBP\"}, \"reason\": \"Broken\", \"twice\": true}; 400; /twice"
            })
    void refusesWhatIsNotTheDocumentedBody(String body, int status, String pointer) {
        till.captured();

        HttpAnswer answer = call(HttpCall.post("/v1/payments/ord_1/refunds", body)
                .path("orderId", "ord_1")
                .asAdmin());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.pointers()).containsExactly(pointer);
        assertThat(till.givenBack()).isZero();
    }

    @Test
    void isForAdminsOnly() {
        till.captured();

        assertThat(List.of(
                        call(refundCall(500).asCustomer("ann")),
                        call(refundCall(500).asService("shipping"))))
                .extracting(HttpAnswer::statusCode)
                .containsOnly(403);
        assertThat(List.of(call(refundCall(500)), call(refundCall(500).asGuest())))
                .extracting(HttpAnswer::statusCode)
                .containsOnly(401);
        assertThat(till.givenBack()).isZero();
    }
}
