package dev.cartwright.rules.contract;

import dev.cartwright.kit.lambda.Trigger;
import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the wiring says calls a function calls it in the template too, and nothing else does. */
final class TriggersAreAsWired implements Rule<Capability> {

    @Override
    public Stream<String> violations(Capability capability) {
        return capability.template().functions().stream()
                .filter(function -> capability.triggers().containsKey(function.definition()))
                .filter(function -> !isCalledAsWired(capability, function))
                .map(function -> capability
                        .template()
                        .say(
                                function.id(),
                                "is not called by what its wiring says: "
                                        + capability.triggers().get(function.definition())));
    }

    private static boolean isCalledAsWired(Capability capability, FunctionResource function) {
        return switch (Objects.requireNonNull(capability.triggers().get(function.definition()))) {
            case Trigger.Http(var access, var writes) -> events(function).isEmpty();
            case Trigger.Call() -> events(function).isEmpty();
            case Trigger.Queue(var type) ->
                events(function).equals(List.of("SQS")) && isFilledWith(capability.template(), function, type.name());
            case Trigger.Stream() -> events(function).equals(List.of("DynamoDB"));
            case Trigger.Schedule() -> events(function).equals(List.of("Schedule"));
        };
    }

    private static List<String> events(FunctionResource function) {
        return function.resource().at("Events").entries().values().stream()
                .map(event -> event.at("Type").text())
                .toList();
    }

    /** Whether a rule sends exactly that type, from one source, to the function's queue, and dead letters are at hand. */
    private static boolean isFilledWith(Template template, FunctionResource function, String type) {
        String queue = function.events("SQS").getFirst().at("Queue").reference();
        List<Resource> rules = template.resources("AWS::Events::Rule").stream()
                .filter(rule -> rule.at("Targets").items().stream()
                        .anyMatch(target -> target.at("Arn").reference().equals(queue)))
                .toList();
        String deadLetters = template.resource(queue)
                .map(resource ->
                        resource.at("RedrivePolicy", "deadLetterTargetArn").reference())
                .orElse("");
        return !rules.isEmpty()
                && rules.stream()
                        .allMatch(rule ->
                                rule.at("EventPattern", "detail-type").texts().equals(List.of(type)))
                && function.variable("DEAD_LETTERS").reference().equals(deadLetters);
    }
}
