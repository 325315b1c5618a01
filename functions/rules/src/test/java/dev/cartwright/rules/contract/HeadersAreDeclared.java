package dev.cartwright.rules.contract;

import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.Operation;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A client learns from the contract when to try again, what a repeated request answers, and what it can revalidate. */
final class HeadersAreDeclared implements Rule<Capability> {

    private static final List<String> ALWAYS = List.of("429", "503");

    @Override
    public Stream<String> violations(Capability capability) {
        return capability.operations().stream()
                .flatMap(operation -> violations(operation)
                        .map(violation -> capability.name() + ": " + operation.route() + ": " + violation));
    }

    private static Stream<String> violations(Operation operation) {
        var violations = new ArrayList<String>();
        Map<String, Tree> responses = operation.declaration().at("responses").entries();
        ALWAYS.stream()
                .filter(status -> !responses.containsKey(status))
                .forEach(status -> violations.add(missing(status, "Retry-After")));
        responses.forEach((status, response) -> required(operation, status, response).stream()
                .filter(header -> !response.at("headers", header).exists())
                .forEach(header -> violations.add(missing(status, header))));
        boolean tagged = responses
                .getOrDefault("200", Tree.NOTHING)
                .at("headers", "ETag")
                .exists();
        if (!operation.isUnsafe() && tagged && !(takesIfNoneMatch(operation) && responses.containsKey("304"))) {
            violations.add("who answers with an ETag takes If-None-Match and answers 304");
        }
        return violations.stream();
    }

    private static List<String> required(Operation operation, String status, Tree response) {
        var headers = new ArrayList<String>();
        boolean inFlight = response.at("description").text().contains("request-in-flight");
        if (ALWAYS.contains(status) || status.equals("202") || inFlight) {
            headers.add("Retry-After");
        }
        if (status.startsWith("2") && operation.requiresHeader("Idempotency-Key")) {
            headers.add("Idempotent-Replayed");
        }
        return headers;
    }

    private static boolean takesIfNoneMatch(Operation operation) {
        return operation.declaration().at("parameters").items().stream()
                .anyMatch(parameter -> parameter.at("name").is("If-None-Match"));
    }

    private static String missing(String status, String header) {
        return "the response " + status + " must declare " + header;
    }
}
