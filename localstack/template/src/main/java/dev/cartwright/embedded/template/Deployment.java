package dev.cartwright.embedded.template;

import dev.cartwright.embedded.resource.UnsupportedResource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all stacks of an application share: the account they are in, and what they find of one another. */
final class Deployment {

    private final DeploymentTarget target;
    private final ResourceTypes types = new ResourceTypes();
    private @Nullable Stack root;

    Deployment(DeploymentTarget target) {
        this.target = target;
    }

    Stack deploy(Path template, Map<String, String> parameters) {
        Map<String, Supplier<Object>> arguments = new LinkedHashMap<>();
        parameters.forEach((name, value) -> arguments.put(name, () -> value));
        root = new Stack("root", target.stackName(), TemplateFile.read(template), this, arguments);
        return root;
    }

    ResourceTypes types() {
        return types;
    }

    Object pseudo(Stack stack, String name) {
        return switch (name) {
            case "AWS::Region" -> target.region();
            case "AWS::AccountId" -> target.accountId();
            case "AWS::Partition" -> "aws";
            case "AWS::StackName" -> stack.name;
            case "AWS::StackId" -> stackId(stack);
            case "AWS::URLSuffix" -> DeploymentTarget.URL_SUFFIX;
            case "AWS::NotificationARNs" -> List.of();
            default -> throw new UnsupportedResource(stack.path + ": there is no pseudo parameter " + name);
        };
    }

    String placeholder(Stack stack, String name) {
        return switch (name) {
            case "region" -> target.region();
            case "account" -> target.accountId();
            case "partition" -> "aws";
            case "endpoint" -> target.endpoint().toString();
            case "stack" -> stack.name;
            default -> throw new IllegalArgumentException("types.yaml: " + name);
        };
    }

    String stackId(Stack stack) {
        return "arn:aws:cloudformation:" + target.region() + ":" + target.accountId() + ":stack/" + stack.name
                + "/00000000-0000-0000-0000-000000000000";
    }

    Object imported(String export) {
        return stacks(Objects.requireNonNull(root))
                .map(stack -> Optional.ofNullable(stack.exports().get(export)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new UnsupportedResource("no stack of this application exports " + export))
                .get();
    }

    Object systemParameter(String name) {
        return stacks(Objects.requireNonNull(root))
                .map(stack -> stack.systemParameter(name))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() ->
                        new UnsupportedResource("no stack of this application declares the SSM parameter " + name));
    }

    private static Stream<Stack> stacks(Stack stack) {
        return Stream.concat(Stream.of(stack), stack.nestedStacks().stream().flatMap(Deployment::stacks));
    }
}
