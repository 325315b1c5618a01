package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Shop;
import java.util.stream.Stream;

/**
 * What a rule of the bus waits for.
 *
 * @param subscriber the capability whose template has the rule
 * @param source {@code cartwright.order}
 * @param type {@code OrderPlaced.v1}
 */
record Subscription(String subscriber, String source, String type) {

    static Stream<Subscription> allOf(Shop shop) {
        return shop.capabilities().stream()
                .flatMap(capability -> capability.template().resources("AWS::Events::Rule").stream()
                        .flatMap(rule -> of(capability, rule)));
    }

    static Stream<Subscription> of(Capability capability, Resource rule) {
        return rule.at("EventPattern", "source").texts().stream()
                .flatMap(source -> rule.at("EventPattern", "detail-type").texts().stream()
                        .map(type -> new Subscription(capability.name(), source, type)));
    }

    boolean isAnsweredBy(Capability capability) {
        return source.equals("cartwright." + capability.name())
                && capability.messages().schemas().containsKey(type);
    }
}
