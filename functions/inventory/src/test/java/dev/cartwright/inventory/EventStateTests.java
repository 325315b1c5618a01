package dev.cartwright.inventory;

import dev.cartwright.inventory.function.OrderCommands;
import dev.cartwright.inventory.function.OrderCommands.Reserve.Wanted;
import dev.cartwright.kit.testing.CountedIds;
import dev.cartwright.kit.testing.EventState;
import dev.cartwright.kit.testing.TestHost;
import java.time.Duration;
import java.util.List;

class EventStateTests implements EventState {

    private final CountedIds ids = new CountedIds();

    @Override
    public TestHost made() {
        var shop = new Shop();
        EventState.frozen(shop.host, ids);
        adjusted(shop, 1, "EVT-MUG", 10); // is held for the orders below, and for more
        adjusted(shop, 2, "EVT-TIN", 5); // is counted again
        adjusted(shop, 3, "EVT-BAG", 3); // is counted again, with others
        adjusted(shop, 4, "EVT-CUP", 7); // is read
        reserve(shop, "ord_event_committed", 1);
        reserve(shop, "ord_event_released", 2);
        return shop.host;
    }

    private void adjusted(Shop shop, int group, String sku, long change) {
        ids.group(group);
        shop.adjust(sku, change);
    }

    private static void reserve(Shop shop, String order, long quantity) {
        shop.host.deliver(
                OrderCommands.Reserve.TYPE,
                order,
                new OrderCommands.Reserve(
                        order, LATER.plus(Duration.ofDays(7)), List.of(new Wanted("EVT-MUG", quantity))));
    }
}
