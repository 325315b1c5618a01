package dev.cartwright.rules.contract;

import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.lambda.Trigger;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Shop;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** The example that the sender gives of a message is one that each receiver's own record can take. */
final class ReceiversCanRead implements Rule<Shop> {

    @Override
    public Stream<String> violations(Shop shop) {
        return Subscription.allOf(shop)
                .flatMap(subscription -> shop.capabilities().stream()
                        .filter(subscription::isAnsweredBy)
                        .filter(sender -> sender.messages().examples().containsKey(subscription.type()))
                        .flatMap(sender -> unreadable(shop, subscription, sender)));
    }

    private static Stream<String> unreadable(Shop shop, Subscription subscription, Capability sender) {
        String example = Objects.requireNonNull(sender.messages().examples().get(subscription.type()));
        return receivers(shop, subscription)
                .filter(type -> !canRead(example, type.data()))
                .map(type -> subscription.subscriber() + ": " + type.data().getName() + " cannot take the example of "
                        + subscription.type() + " that " + sender.name() + " gives");
    }

    private static Stream<EventType<?>> receivers(Shop shop, Subscription subscription) {
        return shop.capabilities().stream()
                .filter(capability -> capability.name().equals(subscription.subscriber()))
                .map(Capability::triggers)
                .map(Map::values)
                .flatMap(triggers -> triggers.stream().<EventType<?>>mapMulti((trigger, types) -> {
                    if (trigger instanceof Trigger.Queue(var source, var type)
                            && subscription.source().equals("cartwright." + source)
                            && type.name().equals(subscription.type())) {
                        types.accept(type);
                    }
                }));
    }

    private static boolean canRead(String example, Class<?> type) {
        try {
            Json.read(example, type);
            return true;
        } catch (JacksonException unfit) {
            return false;
        }
    }
}
