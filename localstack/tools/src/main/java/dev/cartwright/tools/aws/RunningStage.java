package dev.cartwright.tools.aws;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A stage of the shop on some engine, through AWS's APIs.
 *
 * @param stack what the names of all its resources begin with: {@code cartwright-dev}
 * @param capabilities the names of the folders of {@code functions/}
 */
public record RunningStage(AwsCalls aws, String stage, String stack, List<String> capabilities) {

    static RunningStage of(AwsCalls aws, String stage, String stack, Home home) {
        try (Stream<Path> folders = Files.list(home.root().resolve("functions"))) {
            return new RunningStage(
                    aws,
                    stage,
                    stack,
                    folders.filter(folder -> Files.exists(folder.resolve("template.yaml")))
                            .map(folder -> folder.getFileName().toString())
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .toList());
        } catch (IOException unreadable) {
            throw new CommandFailure("functions/ cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * The capability that owns a resource: its stack is {@code cartwright-dev-Order-...} within the whole shop and {@code
     * cartwright-dev-order} alone. Empty for resources of others, such as another stage whose name begins the same.
     */
    public Optional<String> capabilityOf(String resource) {
        if (!resource.startsWith(stack + "-")) {
            return Optional.empty();
        }
        String rest = resource.substring(stack.length() + 1).toLowerCase(Locale.ROOT);
        return capabilities.stream()
                .filter(capability ->
                        rest.startsWith(capability + "-") || rest.startsWith(capability.replace("-", "") + "-"))
                .findFirst();
    }
}
