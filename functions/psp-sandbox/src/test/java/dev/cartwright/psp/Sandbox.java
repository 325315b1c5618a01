package dev.cartwright.psp;

import dev.cartwright.kit.call.Secrets;
import dev.cartwright.kit.call.ServiceDirectory;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.testing.TestHost;
import java.net.URI;

/** The sandbox's functions on a real table, and its one merchant. */
final class Sandbox {

    static final String PATH = "/v1/psp/authorizations";

    private Sandbox() {}

    /** Whose merchant's key is {@code the-key}, and whose neighbours are called by their names. */
    static TestHost host() {
        return TestHost.of(new PspApplication(), LocalTable.fresh(), "psp-sandbox")
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
    }

    static HttpCall asMerchant(HttpCall call) {
        return call.header("Authorization", "Bearer the-key");
    }
}
