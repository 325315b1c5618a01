package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Rule;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The functions of the template host exactly the operations that the wiring names, each once. */
final class EveryOperationIsHosted implements Rule<Capability> {

    @Override
    public Stream<String> violations(Capability capability) {
        List<String> hosted = capability.template().functions().stream()
                .flatMap(function -> function.operations().stream())
                .toList();
        Stream<String> unknown = hosted.stream()
                .filter(name -> !capability.triggers().containsKey(name))
                .map(name ->
                        capability.name() + ": the template hosts \"" + name + "\", which the wiring does not name");
        Stream<String> missing = capability.triggers().keySet().stream()
                .filter(name -> Collections.frequency(hosted, name) != 1)
                .map(name -> capability.name() + ": the template must host " + name + " once");
        return Stream.concat(unknown, missing);
    }
}
