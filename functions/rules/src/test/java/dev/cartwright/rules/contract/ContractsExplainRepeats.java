package dev.cartwright.rules.contract;

import dev.cartwright.kit.http.Effect;
import dev.cartwright.kit.lambda.Trigger;
import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Rule;
import java.util.stream.Stream;

/**
 * A contract with writes says what a repeated request gets, and how long it may be in flight: a key is claimed until its function's
 * time is over, whatever becomes of the function.
 */
final class ContractsExplainRepeats implements Rule<Capability> {

    @Override
    public Stream<String> violations(Capability capability) {
        String says = capability.openapi().at("info", "description").text();
        return capability.template().functions().stream()
                .filter(function -> writes(capability, function))
                .map(function -> sentence(function.setting("Timeout").number()))
                .distinct()
                .filter(sentence -> !says.contains(sentence))
                .map(sentence -> capability.name() + ": the description of its API must say: " + sentence);
    }

    private static String sentence(int seconds) {
        return ("The same key and the same bytes of the body get the same response, for 24 hours; other bytes get 422, also the same"
                        + " JSON in another order or spacing. A repeat while the first request runs gets 409 request-in-flight, for at"
                        + " most %d seconds, even after a crash.")
                .formatted(seconds);
    }

    private static boolean writes(Capability capability, FunctionResource function) {
        return capability.triggersOf(function).values().stream()
                .anyMatch(trigger -> trigger instanceof Trigger.Http http && http.effect() == Effect.ONCE);
    }
}
