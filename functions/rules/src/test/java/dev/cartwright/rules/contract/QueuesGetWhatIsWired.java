package dev.cartwright.rules.contract;

import dev.cartwright.kit.lambda.Trigger;
import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.EventSource;
import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The bus brings to a function's queue every type that its operations take, from the capability that they name, each by one rule, and
 * nothing else; what the function gives up goes to the dead letters of that queue.
 */
final class QueuesGetWhatIsWired implements Rule<Capability> {

    private static final Comparator<Subscription> ORDER =
            Comparator.comparing(Subscription::source).thenComparing(Subscription::type);

    @Override
    public Stream<String> violations(Capability capability) {
        return Stream.concat(
                capability.template().functions().stream().flatMap(function -> wrong(capability, function)),
                unread(capability));
    }

    private static Stream<String> wrong(Capability capability, FunctionResource function) {
        List<Subscription> wired = wired(capability, function);
        return capability.template().eventSourcesOf(function).stream()
                .filter(EventSource::isQueue)
                .filter(source -> !delivered(capability, source.origin()).equals(wired)
                        || !hasDeadLettersOf(capability, function, source.origin()))
                .map(source -> capability
                        .template()
                        .say(
                                source.origin(),
                                "must get by rules of the bus, each once, exactly " + wired
                                        + ", and its dead letters must be the DEAD_LETTERS of " + function.id()));
    }

    private static List<Subscription> wired(Capability capability, FunctionResource function) {
        return capability.triggersOf(function).values().stream()
                .<Subscription>mapMulti((trigger, wired) -> {
                    if (trigger instanceof Trigger.Queue(var source, var type)) {
                        wired.accept(new Subscription(capability.name(), "cartwright." + source, type.name()));
                    }
                })
                .sorted(ORDER)
                .toList();
    }

    private static List<Subscription> delivered(Capability capability, String queue) {
        return rules(capability)
                .flatMap(rule ->
                        targets(rule).filter(queue::equals).flatMap(target -> Subscription.of(capability, rule)))
                .sorted(ORDER)
                .toList();
    }

    private static boolean hasDeadLettersOf(Capability capability, FunctionResource function, String queue) {
        String deadLetters = capability
                .template()
                .resource(queue)
                .map(resource ->
                        resource.at("RedrivePolicy", "deadLetterTargetArn").reference())
                .orElse("");
        return !deadLetters.isEmpty()
                && function.variable("DEAD_LETTERS").reference().equals(deadLetters);
    }

    private static Stream<String> unread(Capability capability) {
        return rules(capability)
                .filter(rule -> !targets(rule).allMatch(queue -> isRead(capability, queue)))
                .map(rule -> capability.template().say(rule.id(), "sends to what no function is called with"));
    }

    private static boolean isRead(Capability capability, String queue) {
        return capability.template().eventSources().stream()
                .anyMatch(source -> source.isQueue() && source.origin().equals(queue));
    }

    private static Stream<Resource> rules(Capability capability) {
        return capability.template().resources("AWS::Events::Rule").stream();
    }

    private static Stream<String> targets(Resource rule) {
        return rule.at("Targets").items().stream()
                .map(target -> target.at("Arn").reference());
    }
}
