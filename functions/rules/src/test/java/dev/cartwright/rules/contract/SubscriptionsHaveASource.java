package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Shop;
import java.util.stream.Stream;

/** Whatever a rule waits for is announced by the capability that it names. */
final class SubscriptionsHaveASource implements Rule<Shop> {

    @Override
    public Stream<String> violations(Shop shop) {
        return Subscription.allOf(shop)
                .filter(subscription -> shop.capabilities().stream().noneMatch(subscription::isAnsweredBy))
                .map(subscription -> subscription.subscriber() + ": waits for " + subscription.type() + " of "
                        + subscription.source() + ", which has no contract/events/" + subscription.type()
                        + ".schema.json");
    }
}
