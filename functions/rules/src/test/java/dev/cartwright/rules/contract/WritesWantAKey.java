package dev.cartwright.rules.contract;

import dev.cartwright.kit.http.Effect;
import dev.cartwright.kit.lambda.Trigger;
import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Rule;
import java.util.stream.Stream;

/** An operation requires an Idempotency-Key exactly where its function does. */
final class WritesWantAKey implements Rule<Capability> {

    private static final String KEY = "Idempotency-Key";

    @Override
    public Stream<String> violations(Capability capability) {
        return capability.operations().stream()
                .filter(operation -> capability.triggers().get(operation.id()) instanceof Trigger.Http http
                        && (http.effect() == Effect.ONCE) != operation.requiresHeader(KEY))
                .map(operation -> capability.name() + ": " + operation.route()
                        + " must require the header Idempotency-Key exactly when its wiring is write");
    }
}
