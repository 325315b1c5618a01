package dev.cartwright.rules.contract;

import dev.cartwright.kit.http.Effect;
import dev.cartwright.kit.lambda.Trigger;
import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Rule;
import java.util.stream.Stream;

/** What changes something is never a GET. */
final class WritesAreNotSafeMethods implements Rule<Capability> {

    @Override
    public Stream<String> violations(Capability capability) {
        return capability.operations().stream()
                .filter(operation -> capability.triggers().get(operation.id()) instanceof Trigger.Http http
                        && http.effect() != Effect.NONE
                        && !operation.isUnsafe())
                .map(operation -> capability.name() + ": " + operation.route() + " changes something");
    }
}
