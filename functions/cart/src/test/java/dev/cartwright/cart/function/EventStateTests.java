package dev.cartwright.cart.function;

import static dev.cartwright.cart.function.Shop.line;

import dev.cartwright.kit.testing.CountedIds;
import dev.cartwright.kit.testing.EventState;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.kit.testing.TestHost;
import java.util.List;
import java.util.Map;

class EventStateTests implements EventState {

    private final CountedIds ids = new CountedIds();

    @Override
    public TestHost made() {
        try (Shop shop = new Shop()) {
            EventState.frozen(shop.host, ids);
            open(shop, 1, "eve"); // is read
            open(shop, 2, "ada"); // gets a line more
            open(shop, 3, "ben"); // gets other lines
            open(shop, 4, "cas"); // gets another quantity
            open(shop, 5, "dan"); // loses a line
            open(shop, 6, "fay"); // gets details
            open(shop, 7, "gus"); // is what another is merged into
            ids.group(8); // is merged into that
            shop.created(HttpCall.post("/v1/carts", Map.of("name", "Party", "lines", List.of(line("MUG-SAND", 3))))
                    .asCustomer("gus"));
            open(shop, 9, "hal"); // is deleted
            open(shop, 10, "ida"); // becomes an order
            return shop.host;
        }
    }

    private void open(Shop shop, int group, String customer) {
        ids.group(group);
        shop.created(Shop.create(line("MUG-SAND", 1)).asCustomer(customer));
    }
}
