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
        Stream<String> mute = apis.stream()
                .flatMap(api -> refusals(api).entries().entrySet().stream()
                        .filter(refusal -> !isOfSeveralStatuses(refusal.getKey()) && !saysItsStatus(refusal.getValue()))
                        .map(refusal -> api.name() + ": " + refusal.getKey() + " must say its status"));
        return Stream.of(bare, different, mute).flatMap(violations -> violations);
    }

    /** What the gateway knows no other response for: 400, 403, 404, 415. It has no variable for the status. */
    private static boolean isOfSeveralStatuses(String refusal) {
        return refusal.equals("DEFAULT_4XX");
    }

    private static boolean saysItsStatus(Tree refusal) {
        return refusal.at("statusCode").exists()
                && refusal.at("responseTemplates", "application/json")
                        .text()
                        .contains("\"status\":" + refusal.at("statusCode").text());
    }

    private static Tree refusals(Capability capability) {
        return capability.openapi().at("x-amazon-apigateway-gateway-responses");
    }
}
