package dev.cartwright.embedded.events;

import dev.cartwright.template.resource.UnsupportedResource;
import dev.cartwright.template.resource.Wildcards;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The parts of a queue policy's statement that concern EventBridge. */
record PolicyStatement(
        boolean allows, List<String> principals, List<String> actions, List<String> resources, List<String> sources) {

    private static final Set<String> OPERATORS = Set.of("ArnEquals", "ArnLike", "StringEquals", "StringLike");

    static PolicyStatement of(String label, JsonNode statement) {
        return new PolicyStatement(
                statement.path("Effect").asString("").equals("Allow"),
                principals(statement.path("Principal")),
                texts(statement.path("Action")),
                texts(statement.path("Resource")),
                sources(label, statement.path("Condition")));
    }

    boolean covers(String queueArn, String ruleArn) {
        return Wildcards.any(principals, "events.amazonaws.com")
                && Wildcards.any(actions, "sqs:SendMessage")
                && Wildcards.any(resources, queueArn)
                && (sources.isEmpty() || Wildcards.any(sources, ruleArn));
    }

    private static List<String> principals(JsonNode principal) {
        return principal.isString() ? texts(principal) : texts(principal.path("Service"));
    }

    private static List<String> sources(String label, JsonNode condition) {
        return condition.properties().stream()
                .flatMap(operator -> operator.getValue().properties().stream()
                        .flatMap(key -> sources(label, operator.getKey(), key.getKey(), key.getValue())))
                .toList();
    }

    private static Stream<String> sources(String label, String operator, String key, JsonNode values) {
        if (key.equalsIgnoreCase("aws:SourceAccount")) {
            return Stream.empty();
        }
        if (!OPERATORS.contains(operator) || !key.equalsIgnoreCase("aws:SourceArn")) {
            throw new UnsupportedResource(
                    label + ": the local stack does not support the condition " + operator + " " + key);
        }
        return texts(values).stream();
    }

    private static List<String> texts(JsonNode node) {
        return node.isArray()
                ? node.valueStream().map(JsonNode::asString).toList()
                : node.isMissingNode() ? List.of() : List.of(node.asString());
    }
}
