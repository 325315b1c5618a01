package dev.cartwright.payment.function;

import dev.cartwright.kit.call.Secrets;
import dev.cartwright.kit.call.ServiceDirectory;
import dev.cartwright.kit.testing.CountedIds;
import dev.cartwright.kit.testing.EventState;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.testing.TestHost;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.payment.adapter.SignedWebhook;
import dev.cartwright.payment.domain.FakeProvider;
import dev.cartwright.payment.domain.PaymentProvider;
import java.net.URI;
import java.util.List;

/** Payments whose charges are those of the sandbox's own state. */
class EventStateTests implements EventState {

    /** The sandbox makes a charge's id of the key under which it was asked: {@code event-charge-0001}. */
    private static final List<String> CHARGES = List.of(
            "auth_640e7fd6d56677a28ca54b32e36b25b7",
            "auth_bff15177b18cc69c430551ce9ccc9a1f",
            "auth_bca8d7b57bf6996de392ef515b497a92",
            "auth_c843ad6e3179e7a93a30860f77929f69",
            "auth_5c218430e52462be31b32b76af520d2d");

    private final CountedIds ids = new CountedIds();
    private final FakeProvider provider = FakeProvider.naming(number -> CHARGES.get(number - 1));
    private final TestHost host = Till.host(LocalTable.fresh("gsi1", "gsi2")).with(wiring -> {
        wiring.bean(PaymentProvider.class, beans -> provider);
        wiring.bean(ServiceDirectory.class, beans -> service -> URI.create("http://" + service + "/v1"));
        wiring.bean(Secrets.class, beans -> name -> SignedWebhook.secret());
    });

    @Override
    public TestHost made() {
        EventState.frozen(host, ids);
        authorized(1); // is read and compared
        authorized(2); // is captured
        authorized(3); // is voided
        captured(4); // is given back by the order
        captured(5); // is given back by an admin
        return host;
    }

    /** The balances belong to whoever else pays in the same shop. */
    @Override
    public boolean isOwn(String partition) {
        return EventState.super.isOwn(partition) && !partition.startsWith("LEDGER#");
    }

    private String authorized(int group) {
        ids.group(group);
        String order = "ord_event_" + group;
        deliver(
                OrderCommands.Authorize.TYPE,
                order,
                new OrderCommands.Authorize(order, new WireMoney(2598, "GBP"), "tok_approve"));
        return order;
    }

    private void captured(int group) {
        String order = authorized(group);
        deliver(OrderCommands.Capture.TYPE, order, new OrderCommands.Capture(order));
    }

    private <T> void deliver(EventType<T> type, String order, T command) {
        if (!host.deliver(type, order, command)) {
            throw new IllegalStateException(type.name() + " failed: " + host.lines());
        }
    }
}
