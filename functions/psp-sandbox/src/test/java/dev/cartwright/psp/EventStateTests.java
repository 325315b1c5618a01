package dev.cartwright.psp;

import dev.cartwright.kit.call.Secrets;
import dev.cartwright.kit.call.ServiceDirectory;
import dev.cartwright.kit.testing.CountedIds;
import dev.cartwright.kit.testing.EventState;
import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.testing.TestHost;
import java.net.URI;
import java.util.Map;

/** The charges of payment's own state, and some that nobody asked for. */
class EventStateTests implements EventState {

    private static final String PATH = "/v1/psp/authorizations";

    private final CountedIds ids = new CountedIds();
    private final TestHost host = TestHost.of(new PspApplication(), LocalTable.fresh(), "psp-sandbox")
            .with("KEY_NAME", "key")
            .with("WEBHOOK_SECRET_NAME", "webhook-secret")
            .with("WEBHOOK_SERVICE", "payment")
            .with("WEBHOOK_PATH", "/payments/webhooks/psp")
            .with("SLOW_MS", "3000")
            .with("TOO_SLOW_MS", "6000")
            .with(wiring -> {
                wiring.bean(Secrets.class, beans -> name -> "the-" + name);
                wiring.bean(ServiceDirectory.class, beans -> service -> URI.create("http://" + service + "/v1"));
            });

    @Override
    public TestHost made() {
        EventState.frozen(host, ids);
        approved(1); // is payment's, and is read
        approved(2); // is payment's to capture
        approved(3); // is payment's to void
        captured(4); // is payment's to give back for the order
        captured(5); // is payment's to give back for an admin
        approved(6); // is captured
        approved(7); // is voided
        captured(8); // is given back
        return host;
    }

    private String approved(int group) {
        ids.group(group);
        HttpAnswer answer = call(
                "createAuthorization",
                HttpCall.post(
                                PATH,
                                Map.of(
                                        "amount",
                                        Map.of("amountMinor", 2598, "currency", "GBP"),
                                        "token",
                                        "tok_approve",
                                        "reference",
                                        "ord_event_" + group))
                        .header("Idempotency-Key", "event-charge-%04d".formatted(group)));
        return answer.at("/authorizationId");
    }

    private void captured(int group) {
        String id = approved(group);
        call(
                "captureAuthorization",
                HttpCall.post(PATH + "/" + id + "/captures", Map.of()).path("authorizationId", id));
    }

    private HttpAnswer call(String function, HttpCall call) {
        HttpAnswer answer = host.call(function, call.header("Authorization", "Bearer the-key"));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(function + " answered " + answer);
        }
        return answer;
    }
}
