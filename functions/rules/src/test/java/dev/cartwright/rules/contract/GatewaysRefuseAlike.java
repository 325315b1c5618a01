package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Shop;
import dev.cartwright.rules.shop.Tree;
import java.util.List;
import java.util.stream.Stream;

/** What the gateway refuses itself looks the same in every API. */
final class GatewaysRefuseAlike implements Rule<Shop> {

    @Override
    public Stream<String> violations(Shop shop) {
        List<Capability> apis = shop.capabilities().stream()
                .filter(capability -> capability.openapi().exists())
                .toList();
        return apis.stream()
                .filter(api -> !refusals(api).exists() || !refusals(api).equals(refusals(apis.getFirst())))
                .map(api -> api.name() + ": x-amazon-apigateway-gateway-responses must be those of "
                        + apis.getFirst().name());
    }

    private static Tree refusals(Capability capability) {
        return capability.openapi().at("x-amazon-apigateway-gateway-responses");
    }
}
