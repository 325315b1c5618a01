package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Operation;
import dev.cartwright.rules.shop.Rule;
import java.util.stream.Stream;

/** Every function says in a few words what it does: its operation's summary, or its Description. */
final class FunctionsSayWhatTheyDo implements Rule<Capability> {

    @Override
    public Stream<String> violations(Capability capability) {
        return capability.template().functions().stream()
                .filter(function -> summary(capability, function).isEmpty())
                .map(function -> capability
                        .template()
                        .say(
                                function.id(),
                                "needs a summary in contract/openapi.yaml, or a"
                                        + " Description where it is no operation"));
    }

    private static String summary(Capability capability, FunctionResource function) {
        return capability
                .operation(function.definition())
                .map(Operation::summary)
                .orElseGet(() -> function.resource().at("Description").text());
    }
}
