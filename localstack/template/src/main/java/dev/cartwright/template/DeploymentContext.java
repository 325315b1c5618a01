package dev.cartwright.template;

import dev.cartwright.template.resource.UnsupportedResource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all stacks of an application share: the account, and the exports and parameters of each other. */
final class DeploymentContext {

    private final DeploymentTarget target;
    private final ResourceTypes types = new ResourceTypes();
    private @Nullable TemplateStack root;

    DeploymentContext(DeploymentTarget target) {
        this.target = target;
    }

    TemplateStack deploy(Path template, Map<String, String> parameters) {
        Map<String, Supplier<Object>> arguments = new LinkedHashMap<>();
        parameters.forEach((name, value) -> arguments.put(name, () -> value));
        root = new TemplateStack("root", target.stackName(), TemplateFile.read(template), this, arguments);
        return root;
    }

    ResourceTypes types() {
        return types;
    }

    Object pseudo(TemplateStack stack, String name) {
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

    String placeholder(TemplateStack stack, String name) {
        return switch (name) {
            case "region" -> target.region();
            case "account" -> target.accountId();
            case "partition" -> "aws";
            case "endpoint" -> target.endpoint().toString();
            case "stack" -> stack.name;
            default -> throw new IllegalArgumentException("types.yaml: " + name);
        };
    }

    String stackId(TemplateStack stack) {
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

    private static Stream<TemplateStack> stacks(TemplateStack stack) {
        return Stream.concat(Stream.of(stack), stack.nestedStacks().stream().flatMap(DeploymentContext::stacks));
    }
}
