package dev.cartwright.payment.function;

import dev.cartwright.kit.call.Secrets;
import dev.cartwright.kit.call.ServiceDirectory;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.testing.TestHost;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.payment.PaymentApplication;
import dev.cartwright.payment.adapter.SignedWebhook;
import dev.cartwright.payment.domain.Charge;
import dev.cartwright.payment.domain.FakeProvider;
import dev.cartwright.payment.domain.FakeProvider.Fate;
import dev.cartwright.payment.domain.OrderId;
import dev.cartwright.payment.domain.PaymentProvider;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Payment's functions on a real table, with a provider whose next calls' fates are queued. */
final class Till {

    static final OrderId ORDER = new OrderId("ord_1");

    final Deque<Fate> fates = new ArrayDeque<>();
    final FakeProvider provider =
            new FakeProvider(() -> Optional.ofNullable(fates.poll()).orElse(Fate.ANSWERED), this::perhapsDie);
    final TestHost host = host(LocalTable.fresh("gsi1", "gsi2")).with(wiring -> {
        wiring.bean(PaymentProvider.class, beans -> provider);
        wiring.bean(ServiceDirectory.class, beans -> service -> URI.create("http://" + service + "/v1"));
        wiring.bean(Secrets.class, beans -> name -> SignedWebhook.secret());
    });

    private int callsUntilKilled;

    /** The process is killed; nobody catches that. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    static TestHost host(LocalTable table) {
        return TestHost.of(new PaymentApplication(), table, "payment")
                .with("PROVIDER_KEY_NAME", "key")
                .with("WEBHOOK_SECRET_NAME", "webhook-secret")
                .with("PROVIDER_LIMIT_MS", "5000")
                .with("AUTHORIZATION_PATIENCE_MINUTES", "5")
                .with("LATE_CHARGE_PATIENCE_HOURS", "24");
    }

    /** Kills the process when the provider has done the next thing it is asked for. */
    void killAfterTheNextEffect() {
        callsUntilKilled = 2;
    }

    private void perhapsDie() {
        if (callsUntilKilled > 0 && --callsUntilKilled == 0) {
            throw new Killed();
        }
    }

    boolean authorize(String token) {
        return host.deliver(
                OrderCommands.Authorize.TYPE,
                ORDER.value(),
                new OrderCommands.Authorize(ORDER.value(), new WireMoney(2598, "GBP"), token));
    }

    Till authorized() {
        authorize("tok_approve");
        return this;
    }

    Till captured() {
        authorized().capture();
        return this;
    }

    boolean capture() {
        return host.deliver(OrderCommands.Capture.TYPE, ORDER.value(), new OrderCommands.Capture(ORDER.value()));
    }

    boolean cancel() {
        return host.deliver(OrderCommands.Cancel.TYPE, ORDER.value(), new OrderCommands.Cancel(ORDER.value()));
    }

    boolean refund(String id, long pence) {
        return host.deliver(
                OrderCommands.Refund.TYPE,
                ORDER.value(),
                new OrderCommands.Refund(ORDER.value(), id, new WireMoney(pence, "GBP"), "CANCELLED_BY_CUSTOMER"));
    }

    static HttpCall refundCall(long pence) {
        return HttpCall.post(
                        "/v1/payments/" + ORDER + "/refunds",
                        Map.of(
                                "amount",
                                Map.of("amountMinor", pence, "currency", "GBP"),
                                "reason",
                                "A cup arrived broken"))
                .path("orderId", ORDER.value());
    }

    static HttpCall get(String more) {
        return HttpCall.get("/v1/payments/" + ORDER + more).path("orderId", ORDER.value());
    }

    HttpAnswer payment() {
        return host.call("getPayment", get("").asAdmin());
    }

    String state() {
        return payment().at("/state");
    }

    HttpAnswer reconciliation() {
        return host.call("reconcilePayment", get("/reconciliation").asAdmin());
    }

    void sweepAfter(Duration time) {
        host.clock().forward(time);
        host.tick("sweepPayments");
    }

    HttpAnswer webhook(SignedWebhook webhook) {
        return host.call("receiveWebhook", call(webhook));
    }

    static HttpCall call(SignedWebhook webhook) {
        HttpCall call =
                HttpCall.post("/v1/payments/webhooks/psp", webhook.body()).without("Idempotency-Key");
        webhook.headers().forEach(call::header);
        return call;
    }

    /** News of the first charge of the order. */
    SignedWebhook news(String id, String type, String more) {
        Charge charge = provider.of(ORDER).getFirst();
        String data =
                "{\"authorizationId\": \"%s\", \"reference\": \"%s\", \"amount\": {\"amountMinor\": 2598, \"currency\": \"GBP\"}%s}"
                        .formatted(charge.id(), ORDER, more);
        return new SignedWebhook(id, host.clock().instant(), "{\"type\": \"%s\", \"data\": %s}".formatted(type, data));
    }

    List<Charge.Status> charges() {
        return provider.of(ORDER).stream().map(Charge::status).toList();
    }

    long givenBack() {
        return provider.of(ORDER).getFirst().refunded().getAmountMinorLong();
    }

    List<String> announced() {
        return host.announcedTypes();
    }

    /** All rows, as text. */
    String rows() {
        return host.table().client().scan(scan -> scan.tableName(host.table().name())).items().stream()
                .map(Row::of)
                .map(Row::attributes)
                .toList()
                .toString();
    }
}
