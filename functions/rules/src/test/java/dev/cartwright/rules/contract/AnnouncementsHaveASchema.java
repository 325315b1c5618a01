package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Rule;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The code announces exactly what the contract has schemas for. */
final class AnnouncementsHaveASchema implements Rule<Capability> {

    @Override
    public Stream<String> violations(Capability capability) {
        Set<String> promised = capability.messages().schemas().keySet();
        var different = new TreeSet<>(capability.announces());
        different.addAll(promised);
        different.removeIf(
                type -> promised.contains(type) && capability.announces().contains(type));
        return different.stream()
                .map(type -> capability.name() + ": " + type
                        + " must be both an EventType constant in the domain and a schema in contract/events");
    }
}
