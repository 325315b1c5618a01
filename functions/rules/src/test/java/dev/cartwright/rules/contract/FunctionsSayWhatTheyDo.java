package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Rule;
import java.util.stream.Stream;

/** Every function says in a few words what it does, and every operation of the API. */
final class FunctionsSayWhatTheyDo implements Rule<Capability> {

    @Override
    public Stream<String> violations(Capability capability) {
        Stream<String> functions = capability.template().functions().stream()
                .filter(function -> function.resource().at("Description").text().isBlank())
                .map(function -> capability.template().say(function.id(), "needs a Description"));
        Stream<String> operations = capability.operations().stream()
                .filter(operation -> operation.summary().isBlank())
                .map(operation ->
                        capability.name() + ": " + operation.route() + " needs a summary in contract/openapi.yaml");
        return Stream.concat(functions, operations);
    }
}
