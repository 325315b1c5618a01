package dev.cartwright.payment.adapter;

import static dev.cartwright.payment.adapter.StubProvider.authorization;
import static dev.cartwright.payment.adapter.StubProvider.problem;
import static dev.cartwright.payment.domain.Samples.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.call.BreakerPolicy;
import dev.cartwright.kit.call.CallPolicy;
import dev.cartwright.kit.call.Neighbour;
import dev.cartwright.kit.call.ServiceDirectory;
import dev.cartwright.kit.call.SharedBreaker;
import dev.cartwright.kit.call.TableBreakerStates;
import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.testing.TestClock;
import dev.cartwright.kit.trace.XRayTracer;
import dev.cartwright.kit.value.Unavailable;
import dev.cartwright.payment.domain.Charge;
import dev.cartwright.payment.domain.ChargeId;
import dev.cartwright.payment.domain.DeclineReason;
import dev.cartwright.payment.domain.OrderId;
import dev.cartwright.payment.domain.PaymentProvider.Answer;
import dev.cartwright.payment.domain.PaymentToken;
import dev.cartwright.payment.domain.RefundId;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPaymentProviderTests {

    private static final ChargeId CHARGE = new ChargeId("auth_1");
    private static final OrderId ORDER = new OrderId("ord_1");
    private static final Duration PATIENT = Duration.ofSeconds(10);

    private final StubProvider stub = new StubProvider();
    private final TestClock clock = new TestClock();
    private final Table table = LocalTable.fresh().table();
    private final HttpPaymentProvider provider = environment();

    @AfterEach
    void close() {
        stub.close();
    }

    /** As one environment of a function has it: a breaker of its own on the table of all. */
    private HttpPaymentProvider environment() {
        return environment(PATIENT);
    }

    private HttpPaymentProvider environment(Duration limit) {
        var tracer = new XRayTracer();
        ServiceDirectory directory =
                service -> service.equals("psp") ? stub.address() : URI.create("http://" + service + "/v1");
        var transactions = new Transactions(table, Json::write, tracer, clock, (type, reason) -> {});
        var states = new TableBreakerStates(table, transactions);
        return new HttpPaymentProvider(
                new Neighbour("psp", directory, CallPolicy.once(limit), tracer),
                new SharedBreaker("psp", states, BreakerPolicy.standard(), clock),
                directory,
                () -> "the-key");
    }

    private static Answer authorize(HttpPaymentProvider provider) {
        return provider.authorize(ORDER, pounds(2598), new PaymentToken("tok_approve"), "key_1");
    }

    private static Charge charge(Charge.Status status) {
        return new Charge(CHARGE, status, Optional.empty(), pounds(2598), pounds(0));
    }

    @Test
    void asksForAnAuthorizationWithKeyTokenAndWhereToSendWebhooks() {
        stub.gives(201, authorization("APPROVED", ""));

        Answer answer = authorize(provider);

        assertThat(answer).isEqualTo(new Answer.Told(charge(Charge.Status.APPROVED)));
        assertThat(stub.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.method() + " " + asked.path()).isEqualTo("POST /v1/psp/authorizations");
            assertThat(asked.bearer()).contains("Bearer the-key");
            assertThat(asked.key()).contains("key_1");
            assertThat(asked.body()).isEqualTo(Json.mapper().readTree("""
                    {"amount": {"amountMinor": 2598, "currency": "GBP"}, "token": "tok_approve", "reference": "ord_1",
                     "webhookUrl": "http://payment/v1/payments/webhooks/psp"}"""));
        });
    }

    @Test
    void asksForEverythingElseWithItsKey() {
        stub.gives(200, authorization("CAPTURED", ""));

        provider.capture(CHARGE, "key_2");
        provider.cancel(CHARGE, "key_3");
        provider.refund(CHARGE, new RefundId("rfd_1"), pounds(500), "key_4");

        assertThat(stub.asked())
                .extracting(asked -> asked.path() + " " + asked.key().orElseThrow())
                .containsExactly(
                        "/v1/psp/authorizations/auth_1/captures key_2",
                        "/v1/psp/authorizations/auth_1/voids key_3",
                        "/v1/psp/authorizations/auth_1/refunds key_4");
        assertThat(stub.asked()).allSatisfy(asked -> assertThat(asked.bearer()).contains("Bearer the-key"));
        assertThat(stub.asked().getLast().body().at("/reference").asString()).isEqualTo("rfd_1");
    }

    @Test
    void readsWhatBecameOfACharge() {
        stub.gives(200, authorization("CAPTURED", ", \"refunded\": {\"amountMinor\": 500, \"currency\": \"GBP\"}"));

        Answer answer = provider.capture(CHARGE, "key_2");

        assertThat(answer)
                .isEqualTo(new Answer.Told(
                        new Charge(CHARGE, Charge.Status.CAPTURED, Optional.empty(), pounds(2598), pounds(500))));
    }

    @ParameterizedTest
    @CsvSource({"INSUFFICIENT_FUNDS, INSUFFICIENT_FUNDS", "DECLINED, DECLINED", "CARD_EXPIRED, DECLINED"})
    void readsWhyTheBankDeclines(String reason, DeclineReason expected) {
        stub.gives(201, authorization("DECLINED", ", \"declineReason\": \"" + reason + "\""));

        assertThat(authorize(provider))
                .isInstanceOfSatisfying(
                        Answer.Told.class,
                        told -> assertThat(told.charge().declined()).contains(expected));
    }

    @Test
    void findsTheChargesOfAnOrder() {
        stub.gives(200, "{\"items\": [" + authorization("APPROVED", "") + "]}").gives(200, "{\"items\": []}");

        assertThat(provider.find(ORDER)).containsExactly(charge(Charge.Status.APPROVED));
        assertThat(provider.find(new OrderId("ord_2"))).isEmpty();
        assertThat(stub.asked().getFirst().path()).isEqualTo("/v1/psp/authorizations?reference=ord_1");
    }

    @ParameterizedTest
    @CsvSource({
        "404, unknown-authorization",
        "409, wrong-state",
        "409, reference-taken",
        "422, unknown-token",
        "422, idempotency-key-reused"
    })
    void takesARefusalForTheLastWord(int status, String type) {
        stub.gives(status, problem(type));

        assertThat(authorize(provider)).isEqualTo(new Answer.Refused());
        assertThat(provider.capture(CHARGE, "key_2")).isEqualTo(new Answer.Refused());
    }

    @Test
    void doesNotKnowWhileTheSameRequestIsUnderWay() {
        stub.gives(409, problem("request-in-flight"));

        assertThatThrownBy(() -> authorize(provider)).isInstanceOf(Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429})
    void doesNotKnowWhatAFailureMeans(int status) {
        stub.gives(status, problem("internal-error"));

        assertThatThrownBy(() -> authorize(provider)).isInstanceOf(Unavailable.class);
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void doesNotKnowWhatNoAnswerMeans() {
        stub.neverAnswers();
        HttpPaymentProvider impatient = environment(Duration.ofMillis(100));

        assertThatThrownBy(() -> authorize(impatient)).isInstanceOf(Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void saysThatItIsOurFault(int status) {
        stub.gives(status, problem("unauthenticated"));

        assertThatThrownBy(() -> authorize(provider))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Integer.toString(status))
                .hasMessageNotContaining("tok_");
        assertThatThrownBy(() -> provider.find(ORDER)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsEveryEnvironmentFromCallingAfterManyFailuresAndThenLetsOneTry() {
        HttpPaymentProvider other = environment();
        HttpPaymentProvider third = environment();
        stub.gives(503, "{}");
        for (int n = 0; n < 5; n++) {
            assertThatThrownBy(() -> authorize(provider)).isInstanceOf(Unavailable.class);
        }

        assertThatThrownBy(() -> authorize(other)).isInstanceOf(Unavailable.class);
        int whileOpen = stub.asked().size();
        clock.forward(Duration.ofSeconds(11));
        assertThatThrownBy(() -> provider.find(ORDER)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> provider.find(ORDER)).isInstanceOf(Unavailable.class);
        int whileTried = stub.asked().size();
        clock.forward(Duration.ofSeconds(11));
        stub.gives(200, "{\"items\": []}").gives(200, "{\"items\": []}");
        assertThatThrownBy(() -> third.find(ORDER)).isInstanceOf(Unavailable.class);

        assertThat(whileOpen).isEqualTo(5);
        assertThat(whileTried).isEqualTo(6);
        clock.forward(Duration.ofSeconds(11));
        assertThat(other.find(ORDER)).isEmpty();
        assertThat(third.find(ORDER)).isEmpty();
    }
}
