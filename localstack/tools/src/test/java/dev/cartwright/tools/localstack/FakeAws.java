package dev.cartwright.tools.localstack;

import dev.cartwright.tools.aws.AnsweringAws;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** LocalStack's health page and its parameters. */
final class FakeAws implements AutoCloseable {

    private final Map<String, String> parameters = new ConcurrentSkipListMap<>();
    private final AnsweringAws server = new AnsweringAws(this::answer);

    private Object answer(String target, JsonNode input) {
        return switch (target) {
            case "AmazonSSM.PutParameter" -> {
                parameters.put(
                        input.path("Name").asString(""), input.path("Value").asString(""));
                yield Map.of("Version", 1);
            }
            case "AmazonSSM.GetParameters" ->
                found(name -> input.path("Names")
                        .valueStream()
                        .anyMatch(wanted -> wanted.asString("").equals(name)));
            case "AmazonSSM.GetParametersByPath" ->
                found(name -> name.startsWith(input.path("Path").asString("") + "/"));
            case "AmazonSSM.DeleteParameters" -> {
                input.path("Names").forEach(name -> parameters.remove(name.asString("")));
                yield Map.of();
            }
            default -> Map.of("services", Map.of("cloudformation", "available"));
        };
    }

    private Object found(Predicate<String> wanted) {
        return Map.of(
                "Parameters",
                parameters.entrySet().stream()
                        .filter(parameter -> wanted.test(parameter.getKey()))
                        .map(parameter -> Map.of("Name", parameter.getKey(), "Value", parameter.getValue()))
                        .toList());
    }

    LocalStack localStack() {
        return new LocalStack(server.url());
    }

    Map<String, String> parameters() {
        return parameters;
    }

    @Override
    public void close() {
        server.close();
    }
}
