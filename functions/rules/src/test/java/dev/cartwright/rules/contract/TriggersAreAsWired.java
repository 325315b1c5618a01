package dev.cartwright.rules.contract;

import dev.cartwright.kit.lambda.FunctionHost;
import dev.cartwright.kit.lambda.Trigger;
import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.EventSource;
import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Tree;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the wiring says calls a function's operations calls it in the template too, and nothing else does: one queue where it takes
 * messages, the stream where it relays, and a schedule for each sweep, by whose name the host knows the sweep.
 */
final class TriggersAreAsWired implements Rule<Capability> {

    @Override
    public Stream<String> violations(Capability capability) {
        return capability.template().functions().stream()
                .filter(function -> !isCalledAsWired(capability, function))
                .map(function -> capability
                        .template()
                        .say(
                                function.id(),
                                "is not called by what its wiring says: "
                                        + capability.triggersOf(function) + "; a schedule is named "
                                        + scheduleName(capability, "<operation>")));
    }

    private static boolean isCalledAsWired(Capability capability, FunctionResource function) {
        return hasOneWhere(capability, function, Trigger.Queue.class, EventSource::isQueue)
                && hasOneWhere(capability, function, Trigger.Stream.class, EventSource::isStream)
                && schedules(function).equals(wiredSchedules(capability, function));
    }

    private static boolean hasOneWhere(
            Capability capability,
            FunctionResource function,
            Class<? extends Trigger> trigger,
            Predicate<EventSource> isOfThatKind) {
        boolean needed = capability.triggersOf(function).values().stream().anyMatch(trigger::isInstance);
        long sources = capability.template().eventSourcesOf(function).stream()
                .filter(isOfThatKind)
                .count();
        return sources == (needed ? 1 : 0);
    }

    private static List<String> wiredSchedules(Capability capability, FunctionResource function) {
        return capability.triggersOf(function).entrySet().stream()
                .filter(operation -> operation.getValue() instanceof Trigger.Schedule)
                .map(operation -> scheduleName(capability, operation.getKey()))
                .sorted()
                .toList();
    }

    private static String scheduleName(Capability capability, String operation) {
        return "cartwright-${Stage}-" + capability.name() + "-" + operation;
    }

    /** The names of all SAM events of a function; of what is no usable schedule an empty one. */
    private static List<String> schedules(FunctionResource function) {
        return function.resource().at("Events").entries().values().stream()
                .filter(event -> !isPrimer(event))
                .map(event -> isSchedule(event) ? event.at("Properties", "Name").substituted() : "")
                .sorted()
                .toList();
    }

    /** The host answers its primer itself, whatever sends it. */
    private static boolean isPrimer(Tree event) {
        return event.at("Type").is("Schedule")
                && event.at("Properties", "Input").is(FunctionHost.PRIME);
    }

    /** With an {@code Input} of its own the host would not see which schedule it is. */
    private static boolean isSchedule(Tree event) {
        Tree properties = event.at("Properties");
        return event.at("Type").is("Schedule")
                && properties.at("Schedule").exists()
                && !properties.at("Input").exists();
    }
}
