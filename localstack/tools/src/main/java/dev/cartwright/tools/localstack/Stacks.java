package dev.cartwright.tools.localstack;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.shop.Sleep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/** Creates, updates and deletes stacks with one call each, and polls every second until it is done. */
final class Stacks {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final String NESTED = "AWS::CloudFormation::Stack";
    private static final String FALLBACK = "deployed as a fallback";

    private final CloudFormationClient cloudFormation;

    Stacks(CloudFormationClient cloudFormation) {
        this.cloudFormation = cloudFormation;
    }

    /** The outcome of a deployment. */
    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** A resource that does not exist although the stack reports it as created. */
    record Fallback(String type, String stack, String logicalId) {

        @Override
        public String toString() {
            return "%s (%s in %s)".formatted(type, logicalId, stack);
        }
    }

    Outcome deploy(String name, String templateUrl, Map<String, String> parameters) {
        Optional<Stack> present = find(name);
        Instant began = Instant.now();
        if (present.isEmpty()) {
            cloudFormation.createStack(create -> create.stackName(name)
                    .templateURL(templateUrl)
                    .parameters(list(parameters))
                    .capabilities(Capability.CAPABILITY_NAMED_IAM, Capability.CAPABILITY_AUTO_EXPAND));
            await(name, "CREATE_COMPLETE", began);
            return Outcome.CREATED;
        }
        String status = present.get().stackStatusAsString();
        if (status.endsWith("FAILED") || status.equals("ROLLBACK_COMPLETE")) {
            throw new CommandFailure(
                    "the stack %s is %s and cannot be updated: delete it first (--delete)".formatted(name, status));
        }
        return update(name, templateUrl, parameters, began);
    }

    private Outcome update(String name, String templateUrl, Map<String, String> parameters, Instant began) {
        try {
            cloudFormation.updateStack(update -> update.stackName(name)
                    .templateURL(templateUrl)
                    .parameters(list(parameters))
                    .capabilities(Capability.CAPABILITY_NAMED_IAM, Capability.CAPABILITY_AUTO_EXPAND));
        } catch (CloudFormationException refused) {
            if (String.valueOf(refused.getMessage()).contains("No updates are to be performed")) {
                return Outcome.UNCHANGED;
            }
            throw refused;
        }
        await(name, "UPDATE_COMPLETE", began);
        return Outcome.UPDATED;
    }

    private static List<Parameter> list(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> Parameter.builder()
                        .parameterKey(parameter.getKey())
                        .parameterValue(parameter.getValue())
                        .build())
                .toList();
    }

    /** LocalStack reports a failed update as complete, so the events are checked, too. */
    private void await(String name, String wanted, Instant began) {
        String status = settled(name).map(Stack::stackStatusAsString).orElse("DELETE_COMPLETE");
        String failures = failures(name, began);
        if (!status.equals(wanted) || !failures.isEmpty()) {
            throw new CommandFailure("the stack %s should have become %s and is %s%s"
                    .formatted(
                            name,
                            wanted,
                            status,
                            failures.isEmpty() ? "; it gives no reason, see LocalStack's log" : failures));
        }
    }

    /** The stack when it is stable; empty if it was deleted. */
    private Optional<Stack> settled(String name) {
        Instant latest = Instant.now().plus(PATIENCE);
        Optional<Stack> stack = find(name);
        while (stack.map(some -> some.stackStatusAsString().endsWith("IN_PROGRESS"))
                .orElse(false)) {
            if (Instant.now().isAfter(latest)) {
                throw new CommandFailure("the stack %s is still %s after %s"
                        .formatted(name, stack.get().stackStatusAsString(), PATIENCE));
            }
            Sleep.of(LOOK);
            stack = find(name);
        }
        return stack;
    }

    /** @param name or the id; a deleted stack is not found by its name */
    Optional<Stack> find(String name) {
        try {
            return cloudFormation.describeStacks(describe -> describe.stackName(name)).stacks().stream()
                    .filter(stack -> !stack.stackStatusAsString().equals("DELETE_COMPLETE"))
                    .findFirst();
        } catch (CloudFormationException absent) {
            return Optional.empty();
        }
    }

    /** The failures of the stack and its nested stacks, one line each. */
    private String failures(String name, Instant since) {
        return family(name)
                .flatMap(this::events)
                .filter(event -> event.resourceStatusAsString().endsWith("FAILED"))
                .filter(event -> !event.timestamp().isBefore(since))
                .map(event -> "%n  %s (%s) %s: %s"
                        .formatted(
                                event.logicalResourceId(),
                                event.resourceType(),
                                event.resourceStatusAsString(),
                                event.resourceStatusReason()))
                .collect(Collectors.joining());
    }

    /** The names of the stack and its nested stacks. */
    Stream<String> family(String name) {
        return Stream.concat(
                Stream.of(name),
                resources(name)
                        .filter(resource -> resource.resourceType().equals(NESTED))
                        .map(StackResourceSummary::physicalResourceId)
                        .filter(nested -> nested != null && find(nested).isPresent())
                        .flatMap(this::family));
    }

    Stream<StackResourceSummary> resources(String name) {
        return cloudFormation
                .listStackResourcesPaginator(list -> list.stackName(name))
                .stackResourceSummaries()
                .stream();
    }

    private Stream<StackEvent> events(String name) {
        return cloudFormation.describeStackEventsPaginator(describe -> describe.stackName(name)).stackEvents().stream();
    }

    /** The unsupported resources that the engine reports as created. */
    List<Fallback> fallbacks(String name) {
        return family(name)
                .flatMap(stack -> events(stack)
                        .filter(event ->
                                String.valueOf(event.resourceStatusReason()).contains(FALLBACK))
                        .map(event -> new Fallback(event.resourceType(), event.stackName(), event.logicalResourceId())))
                .distinct()
                .toList();
    }

    /** Deletes the stack if it exists. */
    void delete(String name) {
        if (find(name).isPresent()) {
            Instant began = Instant.now();
            cloudFormation.deleteStack(delete -> delete.stackName(name));
            settled(name).ifPresent(left -> {
                throw new CommandFailure("the stack %s could not be deleted: it is %s%s"
                        .formatted(name, left.stackStatusAsString(), failures(name, began)));
            });
        }
    }
}
