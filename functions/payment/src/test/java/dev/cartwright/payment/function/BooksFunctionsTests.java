package dev.cartwright.payment.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.payment.domain.FakeProvider.Fate;
import dev.cartwright.payment.domain.PaymentEvent.PaymentDifferenceDetected;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What admins see of payments and the ledger, and what is compared each hour. */
class BooksFunctionsTests {

    private final Till till = new Till();

    private HttpAnswer balances() {
        return till.host.call("getBalances", HttpCall.get("/v1/ledger/balances").asAdmin());
    }

    @Test
    void showsAPaymentWithEverythingThatWasDoneAboutIt() {
        till.captured();
        till.refund("rfd_1", 500);

        HttpAnswer answer = till.payment();

        assertThat(answer.at("/state")).isEqualTo("CAPTURED");
        assertThat(answer.number("/refunded/amountMinor")).isEqualTo(500);
        assertThat(answer.at("/attempts/1/operation")).isEqualTo("CAPTURE");
        assertThat(answer.at("/refunds/0/reason")).isEqualTo("CANCELLED_BY_CUSTOMER");
        assertThat(answer.json().at("/postings"))
                .extracting(posting -> posting.path("name").asString())
                .containsExactly("AUTHORIZATION", "CAPTURE", "REFUND#rfd_1");
        assertThat(answer.body()).doesNotContain("tok_", "key_");
    }

    @Test
    void showsAnAttemptThatIsNotAnswered() {
        till.fates.addAll(List.of(Fate.FAILED, Fate.FAILED));
        till.authorize("tok_approve");

        HttpAnswer answer = till.payment();

        assertThat(answer.at("/state")).isEqualTo("REQUESTED");
        assertThat(answer.json().at("/attempts/0").has("result")).isFalse();
    }

    @Test
    void balancesSumToNothing() {
        till.captured();
        till.refund("rfd_1", 500);

        var sums = new TreeMap<String, Long>();
        balances()
                .json()
                .at("/balances")
                .forEach(row -> sums.put(
                        row.path("account").asString(),
                        row.at("/balance/amountMinor").asLong()));

        assertThat(sums)
                .containsEntry("PSP_CLEARING", 2098L)
                .containsEntry("SALES", -2598L)
                .containsEntry("REFUNDS", 500L)
                .containsEntry("AUTHORIZED_HOLD", 0L)
                .containsEntry("PENDING_SALES", 0L);
        assertThat(sums.values().stream().mapToLong(Long::longValue).sum()).isZero();
    }

    @Test
    void comparesOnePaymentNow() {
        till.authorized();
        assertThat(till.reconciliation().body()).isEqualTo("{\"differences\":[]}");

        till.provider.expire(Till.ORDER);

        assertThat(till.reconciliation().body())
                .isEqualTo("{\"differences\":[{\"kind\":\"STATUS\",\"ours\":\"APPROVED\",\"theirs\":\"VOIDED\"}]}");
        assertThat(till.announced()).containsExactly("PaymentAuthorized.v1");
    }

    @Test
    void asksToTryLaterWhileTheProviderDoesNotAnswer() {
        till.authorized();
        till.fates.add(Fate.FAILED);

        HttpAnswer answer = till.reconciliation();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers()).containsKey("Retry-After");
    }

    @Test
    void announcesEachHourWhatDiffers() {
        till.authorized();
        till.provider.expire(Till.ORDER);
        till.host.tick("reconcilePayments");
        List<String> withinTheHour = till.announced();

        till.host.clock().forward(Duration.ofHours(1));
        till.host.tick("reconcilePayments");

        assertThat(withinTheHour).containsExactly("PaymentAuthorized.v1");
        assertThat(till.host.lastAnnounced(PaymentDifferenceDetected.TYPE))
                .isEqualTo(new PaymentDifferenceDetected("ord_1", "STATUS", "APPROVED", "VOIDED"));
        assertThat(till.host.metrics()).anyMatch(line -> line.contains("PaymentDifferenceDetected"));
    }

    @ParameterizedTest
    @CsvSource({"getPayment, ''", "reconcilePayment, /reconciliation"})
    void knowsNoPaymentThatNobodyAskedFor(String function, String path) {
        HttpAnswer answer = till.host.call(function, Till.get(path).asAdmin());

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("404 not-found");
    }

    @ParameterizedTest
    @CsvSource({"getPayment", "reconcilePayment", "getBalances"})
    void areForAdminsOnly(String function) {
        till.authorized();

        assertThat(List.of(
                        till.host.call(function, Till.get("").asCustomer("ann")),
                        till.host.call(function, Till.get("").asService("order"))))
                .extracting(HttpAnswer::statusCode)
                .containsOnly(403);
        assertThat(till.host.call(function, Till.get("")).statusCode()).isEqualTo(401);
    }
}
