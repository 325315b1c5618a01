package dev.cartwright.psp;

import dev.cartwright.kit.testing.CountedIds;
import dev.cartwright.kit.testing.EventState;
import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.kit.testing.TestHost;
import java.util.Map;

/** The charges of payment's own state, and some that nobody asked for. */
class EventStateTests implements EventState {

    private final CountedIds ids = new CountedIds();
    private final TestHost host = Sandbox.host();

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
                                Sandbox.PATH,
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
                HttpCall.post(Sandbox.PATH + "/" + id + "/captures", Map.of()).path("authorizationId", id));
    }

    private HttpAnswer call(String function, HttpCall call) {
        HttpAnswer answer = host.call(function, Sandbox.asMerchant(call));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(function + " answered " + answer);
        }
        return answer;
    }
}
