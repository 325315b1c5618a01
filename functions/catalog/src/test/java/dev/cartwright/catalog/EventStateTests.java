package dev.cartwright.catalog;

import dev.cartwright.kit.testing.CountedIds;
import dev.cartwright.kit.testing.EventState;
import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.kit.testing.TestHost;

class EventStateTests implements EventState {

    private final CountedIds ids = new CountedIds();

    @Override
    public TestHost made() {
        var shopkeeper = new Shopkeeper();
        EventState.frozen(shopkeeper.host(), ids);
        ids.group(1);
        String body = Shopkeeper.body("events", Shopkeeper.variant("EVT-MUG", 1299));
        HttpAnswer mug = shopkeeper
                .host()
                .call("createProduct", HttpCall.post("/v1/products", body).asAdmin());
        shopkeeper.publish(mug.at("/productId")); // is listed, read and found
        ids.group(2);
        shopkeeper.create("EVT-DRAFT"); // is published
        ids.group(3);
        shopkeeper.create("EVT-CHANGE"); // is changed
        ids.group(4);
        shopkeeper.created("EVT-OLD"); // is archived
        return shopkeeper.host();
    }
}
