package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Rule;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The template has exactly the functions that the wiring names, each once. */
final class EveryFunctionIsDeployed implements Rule<Capability> {

    @Override
    public Stream<String> violations(Capability capability) {
        List<String> deployed = capability.template().functions().stream()
                .map(FunctionResource::definition)
                .toList();
        Stream<String> unknown = deployed.stream()
                .filter(name -> !capability.triggers().containsKey(name))
                .map(name ->
                        capability.name() + ": the template deploys \"" + name + "\", which the wiring does not name");
        Stream<String> missing = capability.triggers().keySet().stream()
                .filter(name -> Collections.frequency(deployed, name) != 1)
                .map(name -> capability.name() + ": the template must deploy " + name + " once");
        return Stream.concat(unknown, missing);
    }
}
