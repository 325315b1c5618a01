package dev.cartwright.order.function;

import dev.cartwright.kit.testing.CountedIds;
import dev.cartwright.kit.testing.EventState;
import dev.cartwright.kit.testing.TestHost;
import dev.cartwright.order.domain.OrderId;
import java.util.HashMap;
import java.util.List;

class EventStateTests implements EventState {

    private final CountedIds ids = new CountedIds();

    @Override
    public TestHost made() {
        try (Shop shop = new Shop()) {
            EventState.frozen(shop.host, ids);
            placed(shop, 1, "eve"); // is read, and has not paid for its shipment
            placed(shop, 2, "ann"); // is cancelled
            confirmed(shop, 3); // is shipped
            placed(shop, 4, "ann"); // gets its stock
            placed(shop, 5, "ann"); // is refused its stock
            placed(shop, 6, "ann"); // loses its reservation
            reserved(shop, 7); // gets its money
            reserved(shop, 8); // is declined its money
            shop.host.call("shipOrder", shop.shipment(confirmed(shop, 9)).asAdmin()); // has its money taken
            confirmed(shop, 10); // loses its money
            limited(shop, 11); // gets its promotion
            limited(shop, 12); // is refused its promotion
            return shop.host;
        }
    }

    private OrderId placed(Shop shop, int group, String customer) {
        ids.group(group);
        return new OrderId(shop.place(Shop.aMug().asCustomer(customer)).at("/orderId"));
    }

    /** Has its stock, and waits for its promotion. */
    private void limited(Shop shop, int group) {
        ids.group(group);
        shop.pricing.reduces("TEN", 100, true);
        var body = new HashMap<>(Shop.body(List.of(Shop.line("MUG-SAND", 1))));
        body.put("codes", List.of("TEN"));
        shop.stockReserved(
                new OrderId(shop.place(Shop.order(body).asCustomer("ann")).at("/orderId")));
    }

    private OrderId reserved(Shop shop, int group) {
        OrderId id = placed(shop, group, "ann");
        shop.stockReserved(id);
        return id;
    }

    private OrderId confirmed(Shop shop, int group) {
        OrderId id = reserved(shop, group);
        shop.paymentAuthorized(id);
        return id;
    }
}
