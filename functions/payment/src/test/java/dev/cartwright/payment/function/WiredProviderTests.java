package dev.cartwright.payment.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.call.Secrets;
import dev.cartwright.kit.call.ServiceDirectory;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.testing.TestHost;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.payment.adapter.StubProvider;
import dev.cartwright.payment.domain.PaymentEvent.PaymentAuthorized;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The application as it is wired, with nothing but the provider's address from here. */
class WiredProviderTests {

    private final StubProvider stub = new StubProvider();
    private final TestHost host = Till.host(LocalTable.fresh("gsi1", "gsi2")).with(wiring -> {
        wiring.bean(ServiceDirectory.class, beans -> service -> stub.address());
        wiring.bean(Secrets.class, beans -> name -> "the-" + name);
    });

    @AfterEach
    void close() {
        stub.close();
    }

    private boolean authorize() {
        return host.deliver(
                OrderCommands.Authorize.TYPE,
                "ord_1",
                new OrderCommands.Authorize("ord_1", new WireMoney(2598, "GBP"), "tok_approve"));
    }

    @Test
    void asksTheProviderThatDiscoveryKnowsWithTheKeyThatTheTemplateNames() {
        stub.gives(201, StubProvider.authorization("APPROVED", ""));

        authorize();

        assertThat(host.lastAnnounced(PaymentAuthorized.TYPE).amount()).isEqualTo(new WireMoney(2598, "GBP"));
        assertThat(stub.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.bearer()).contains("Bearer the-key");
            assertThat(asked.key().orElseThrow()).startsWith("key_");
        });
    }

    @Test
    void repeatsUnderTheSameKey() {
        stub.gives(503, "{}").gives(200, "{\"items\": []}").gives(201, StubProvider.authorization("APPROVED", ""));

        authorize();
        authorize();

        assertThat(stub.asked().getFirst().key())
                .isEqualTo(stub.asked().getLast().key());
        assertThat(host.announcedTypes()).containsExactly("PaymentAuthorized.v1");
    }
}
