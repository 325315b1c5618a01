package dev.cartwright.pricing;

import dev.cartwright.kit.testing.CountedIds;
import dev.cartwright.kit.testing.EventState;
import dev.cartwright.kit.testing.TestHost;
import dev.cartwright.pricing.Counter.Kind;
import java.util.List;

/** All of it is out of the way of a shop's own rules: codes of its own, a group of its own, a country without shops. */
class EventStateTests implements EventState {

    @Override
    public TestHost made() {
        var counter = new Counter();
        EventState.frozen(counter.host(), new CountedIds());
        counter.publishes("prd_events", 1299, "EVT-MUG");
        for (String id : List.of("evt-old", "evt-press")) {
            counter.define(Kind.PRICE_LIST, id, """
                    {"title":"Press","currency":"GBP","groups":["evt-press"],"taxIncluded":true}""");
        }
        counter.changePrices("evt-press", "*", Counter.price("EVT-MUG", 999));
        for (String id : List.of("evt-old", "evt-tenth")) {
            counter.define(Kind.PROMOTION, id, """
                    {"title":"A tenth","code":"%s","effect":{"type":"OFF_ORDER","discount":{"percent":"10"}},"limit":10}""".formatted(id));
        }
        for (String id : List.of("evt-old", "evt-ice")) {
            counter.define(Kind.TAX_RATE, id, "{\"country\":\"AQ\",\"rate\":\"0.1\"}");
        }
        for (String id : List.of("evt-old", "evt-sledge")) {
            counter.define(Kind.SHIPPING_METHOD, id, """
                    {"title":"Sledge","zone":{"included":[{"country":"AQ"}]},\
                    "tariffs":[{"currency":"GBP","measure":"GOODS","steps":[{"from":0,"price":900}]}]}""");
        }
        return counter.host();
    }
}
