package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Operation;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Tree;
import java.util.Set;
import java.util.stream.Stream;

/** Every API has a limit for all of its routes, and every route that changes something one of its own, which is a route's. */
final class RoutesAreThrottled implements Rule<Capability> {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    @Override
    public Stream<String> violations(Capability capability) {
        return capability.template().resources("AWS::Serverless::Api").stream()
                .flatMap(api -> Stream.concat(
                        unlimited(capability, api.at("MethodSettings")),
                        strange(capability, api.at("MethodSettings"))));
    }

    private static Stream<String> unlimited(Capability capability, Tree settings) {
        Stream<String> all = Stream.of("* /*").filter(route -> !limits(settings, route));
        Stream<String> writes = capability.operations().stream()
                .filter(operation -> !READS.contains(operation.method()))
                .map(Operation::route)
                .filter(route -> !limits(settings, route));
        return Stream.concat(all, writes)
                .map(route -> capability.name() + ": Api must have MethodSettings with ThrottlingRateLimit and"
                        + " ThrottlingBurstLimit for " + route);
    }

    private static Stream<String> strange(Capability capability, Tree settings) {
        return settings.items().stream()
                .map(RoutesAreThrottled::route)
                .filter(route -> !route.equals("* /*")
                        && capability.operations().stream()
                                .noneMatch(operation -> operation.route().equals(route)))
                .map(route ->
                        capability.name() + ": Api has MethodSettings for " + route + ", which is no route of it");
    }

    private static boolean limits(Tree settings, String route) {
        return settings.items().stream()
                .anyMatch(setting -> route(setting).equals(route)
                        && setting.at("ThrottlingRateLimit").number() > 0
                        && setting.at("ThrottlingBurstLimit").number() > 0);
    }

    /** API Gateway wants each slash but the first as {@code ~1}, and one in front of the path's own. */
    private static String route(Tree setting) {
        String path = setting.at("ResourcePath").text();
        return setting.at("HttpMethod").text() + " "
                + (path.equals("/*") ? path : path.substring(1).replace("~1", "/"));
    }
}
