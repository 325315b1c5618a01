package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Operation;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Shop;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All APIs share one origin, so a route is in one of them only. */
final class RoutesAreOnce implements Rule<Shop> {

    @Override
    public Stream<String> violations(Shop shop) {
        return shop.capabilities().stream()
                .flatMap(capability -> capability.operations().stream())
                .collect(Collectors.groupingBy(RoutesAreOnce::shape))
                .values()
                .stream()
                .filter(operations -> operations.size() > 1)
                .map(operations -> operations.getFirst().route() + " is in the APIs more than once");
    }

    private static String shape(Operation operation) {
        return operation.route().replaceAll("\\{[^}]*}", "{}");
    }
}
