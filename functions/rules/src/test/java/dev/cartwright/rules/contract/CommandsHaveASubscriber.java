package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Shop;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A command is not said into the void: somebody waits for it. What is not named by a past participle is a command. */
final class CommandsHaveASubscriber implements Rule<Shop> {

    private static final Pattern EVENT = Pattern.compile("[A-Za-z]+(ed|Held|Lost|Paid|Sent|Sold)\\.v[0-9]+");

    @Override
    public Stream<String> violations(Shop shop) {
        List<Subscription> subscriptions = Subscription.allOf(shop).toList();
        return shop.capabilities().stream()
                .flatMap(capability -> capability.messages().schemas().keySet().stream()
                        .filter(type -> !EVENT.matcher(type).matches())
                        .filter(type -> subscriptions.stream()
                                .noneMatch(subscription ->
                                        subscription.type().equals(type) && subscription.isAnsweredBy(capability)))
                        .map(type -> capability.name() + ": nobody waits for its command " + type));
    }
}
