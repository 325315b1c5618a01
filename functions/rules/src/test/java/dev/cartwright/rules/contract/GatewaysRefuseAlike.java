package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Shop;
import dev.cartwright.rules.shop.Tree;
import java.util.List;
import java.util.stream.Stream;

/** What the gateway refuses itself looks the same in every API, with the headers of the functions' problems. */
final class GatewaysRefuseAlike implements Rule<Shop> {

    private static final List<String> HEADERS =
            List.of("gatewayresponse.header.Cache-Control", "gatewayresponse.header.X-Content-Type-Options");

    @Override
    public Stream<String> violations(Shop shop) {
        List<Capability> apis = shop.capabilities().stream()
                .filter(capability -> capability.openapi().exists())
                .toList();
        Stream<String> bare = apis.stream()
                .flatMap(api -> refusals(api).entries().entrySet().stream()
                        .filter(refusal -> !HEADERS.stream()
                                .allMatch(header -> refusal.getValue()
                                        .at("responseParameters", header)
                                        .exists()))
                        .map(refusal -> api.name() + ": " + refusal.getKey() + " must have " + HEADERS));
        Stream<String> different = apis.stream()
                .filter(api -> !refusals(api).exists() || !refusals(api).equals(refusals(apis.getFirst())))
                .map(api -> api.name() + ": x-amazon-apigateway-gateway-responses must be those of "
                        + apis.getFirst().name());
        return Stream.concat(bare, different);
    }

    private static Tree refusals(Capability capability) {
        return capability.openapi().at("x-amazon-apigateway-gateway-responses");
    }
}
