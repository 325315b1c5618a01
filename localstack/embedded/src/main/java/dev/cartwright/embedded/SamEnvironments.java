package dev.cartwright.embedded;

import dev.cartwright.embedded.function.LambdaFunction;
import dev.cartwright.embedded.wire.ContainerNetwork;
import dev.cartwright.embedded.wire.JsonTrees;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.Resource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The variables of {@code sam local invoke --env-vars}, by nested stack and function, with which a function in a container
 * uses this stack's tables, queues and bus. SAM overrides declared variables only, so the endpoint is the SDK's system
 * property in {@code JAVA_TOOL_OPTIONS}.
 */
final class SamEnvironments {

    private static final String OPTIONS = "JAVA_TOOL_OPTIONS";

    private final Map<String, Map<String, Map<String, String>>> variables = new TreeMap<>();

    /** @param issuer the name of the token issuer, which is compared and never called */
    SamEnvironments(ApplicationResources application, URI endpoint, String issuer) {
        application.ofType("AWS::Lambda::Function").forEach(function -> {
            String stack = function.stack().substring(function.stack().lastIndexOf('/') + 1);
            variables
                    .computeIfAbsent(stack, first -> new TreeMap<>())
                    .put(function.logicalId(), variables(function, endpoint, issuer));
        });
    }

    private static Map<String, String> variables(Resource function, URI endpoint, String issuer) {
        LambdaFunction lambda = LambdaFunction.of(function);
        var variables = new TreeMap<>(lambda.environment());
        variables.put("AWS_LAMBDA_FUNCTION_NAME", function.physicalId()); // both tell a reader; SAM leaves them out
        variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(lambda.memoryMb()));
        variables.computeIfPresent(OPTIONS, (name, declared) -> declared + " -Daws.endpointUrl=" + endpoint);
        variables.replaceAll((name, value) ->
                value.equals(issuer) ? value : value.replace("//127.0.0.1:", "//" + ContainerNetwork.HOST + ":"));
        return variables;
    }

    JsonNode json() {
        return JsonTrees.tree(variables);
    }

    /** One file for each nested stack: {@code Order.json}. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String stack : variables.keySet()) {
            Files.writeString(folder.resolve(stack + ".json"), content(stack));
        }
    }

    /** Deletes the files, unless another stack has replaced them. */
    void delete(Path folder) {
        for (String stack : variables.keySet()) {
            Path file = folder.resolve(stack + ".json");
            try {
                if (Files.exists(file) && Files.readString(file).equals(content(stack))) {
                    Files.delete(file);
                }
            } catch (IOException left) {
                System.err.println(file + " could not be deleted: " + left.getMessage());
            }
        }
    }

    private String content(String stack) {
        return JsonTrees.tree(variables.getOrDefault(stack, Map.of())).toPrettyString() + "\n";
    }
}
