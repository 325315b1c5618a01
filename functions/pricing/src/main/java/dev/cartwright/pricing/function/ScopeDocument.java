package dev.cartwright.pricing.function;

import static java.util.stream.Collectors.toSet;

import dev.cartwright.pricing.domain.Scope;
import dev.cartwright.pricing.domain.Sku;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which lines are meant: contract/openapi.yaml#/components/schemas/Scope. */
record ScopeDocument(
        @Nullable List<String> skus,
        @Nullable List<String> categories,
        @Nullable Boolean exceptSale,
        @Nullable Long fromUnitPrice,
        @Nullable Long toUnitPrice) {

    /** Absent if all lines are meant. */
    static @Nullable ScopeDocument of(Scope scope) {
        return scope.equals(Scope.ALL)
                ? null
                : new ScopeDocument(
                        Texts.sorted(scope.skus()),
                        Texts.sorted(scope.categories()),
                        scope.exceptSale() ? true : null,
                        scope.fromUnitPrice().orElse(null),
                        scope.toUnitPrice().orElse(null));
    }

    static Scope toScope(@Nullable ScopeDocument scope) {
        return scope == null
                ? Scope.ALL
                : new Scope(
                        Texts.set(scope.skus()).stream().map(Sku::new).collect(toSet()),
                        Texts.set(scope.categories()),
                        Boolean.TRUE.equals(scope.exceptSale()),
                        Optional.ofNullable(scope.fromUnitPrice()),
                        Optional.ofNullable(scope.toUnitPrice()));
    }
}
