package dev.cartwright.rules.contract;

import static java.util.stream.Collectors.toSet;

import dev.cartwright.kit.lambda.Trigger;
import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Implementation;
import dev.cartwright.rules.shop.Rule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An operation has one name, in the wiring and in the code: {@code placeOrder} is the class {@code PlaceOrderFunction}, {@code
 * onStockReserved} a public method of that name that takes a message with the wired record. The package {@code function} has no
 * others. (The outbox is kit's.)
 */
final class OperationsAreImplemented implements Rule<Capability> {

    private static final Set<String> OF_KIT = Set.of("relayOutbox", "sweepOutbox");

    @Override
    public Stream<String> violations(Capability capability) {
        return Stream.concat(functions(capability), consumers(capability));
    }

    private static Stream<String> functions(Capability capability) {
        Set<String> wired = capability.triggers().entrySet().stream()
                .filter(operation ->
                        !OF_KIT.contains(operation.getKey()) && !(operation.getValue() instanceof Trigger.Queue))
                .map(operation -> Implementation.classOf(operation.getKey()))
                .collect(toSet());
        Set<String> written = capability.code().functions();
        var different = new TreeSet<>(wired);
        different.addAll(written);
        different.removeIf(name -> wired.contains(name) && written.contains(name));
        return different.stream()
                .map(name -> capability.name() + ": " + name
                        + " must be both a class in the package function and an operation of the wiring");
    }

    private static Stream<String> consumers(Capability capability) {
        Map<String, String> wired = wiredConsumers(capability);
        Map<String, String> written = capability.code().consumers();
        var all = new TreeMap<>(written);
        all.putAll(wired);
        return all.keySet().stream()
                .filter(name -> !wired.getOrDefault(name, "").equals(written.get(name)))
                .map(name ->
                        capability.name() + ": " + name + " must be both a public method in the package function that"
                                + " takes a Message and an operation of the wiring with the same record, which is now "
                                + written.get(name) + " and " + wired.get(name));
    }

    private static Map<String, String> wiredConsumers(Capability capability) {
        var consumers = new TreeMap<String, String>();
        capability.triggers().forEach((name, trigger) -> {
            if (trigger instanceof Trigger.Queue(var source, var type)) {
                consumers.put(name, type.data().getName());
            }
        });
        return consumers;
    }
}
