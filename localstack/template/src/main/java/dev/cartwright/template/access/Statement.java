package dev.cartwright.template.access;

import dev.cartwright.template.resource.UnsupportedResource;
import dev.cartwright.template.resource.Wildcards;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One statement of a function's policy. */
record Statement(boolean allows, List<String> actions, List<String> resources) {

    private static final Set<String> KNOWN = Set.of("Sid", "Effect", "Action", "Resource");

    /**
     * All statements of a policy document.
     *
     * @param label of the function, for errors
     * @throws UnsupportedResource for a managed policy, SAM's policy templates, a condition, {@code NotAction} and the like
     */
    static Stream<Statement> allOf(String label, JsonNode document) {
        if (!document.isObject() || !document.has("Statement")) {
            throw new UnsupportedResource(label
                    + ": the local stack evaluates statements; it does not support the policy "
                    + (document.isString() ? document.asString() : String.join(", ", document.propertyNames())));
        }
        JsonNode statements = document.path("Statement");
        return (statements.isArray() ? statements.valueStream() : Stream.of(statements))
                .map(statement -> of(label, statement));
    }

    private static Statement of(String label, JsonNode statement) {
        statement.propertyNames().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new UnsupportedResource(
                            label + ": the local stack does not support " + name + " in a policy's statement");
                });
        return new Statement(
                statement.path("Effect").asString("").equals("Allow"),
                texts(statement.path("Action")),
                texts(statement.path("Resource")));
    }

    /** The pair of this statement's patterns that covers a need. */
    Optional<Need> match(Need need) {
        return actions.stream()
                .filter(action -> Wildcards.like(action, need.action()))
                .flatMap(action -> resources.stream()
                        .filter(resource -> Wildcards.like(resource, need.resource()))
                        .map(resource -> new Need(action, resource)))
                .findFirst();
    }

    private static List<String> texts(JsonNode node) {
        return node.isArray() ? node.valueStream().map(JsonNode::asString).toList() : List.of(node.asString());
    }
}
