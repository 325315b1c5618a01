package dev.cartwright.embedded.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation of an API.
 *
 * @param resource the path template: {@code /products/{productId}}
 * @param operationId empty if the definition has none
 * @param function the ARN of the integrated function; empty for a mock
 * @param mock the response of an operation without a function
 */
record Route(
        RestApi api,
        String method,
        String resource,
        String operationId,
        String function,
        Optional<MockIntegration> mock,
        Optional<Authorizer> authorizer,
        RequestValidator validator) {

    /** The path parameters, if the path matches this route. */
    Optional<Map<String, String>> match(List<String> path) {
        List<String> template = segments(resource);
        var parameters = new LinkedHashMap<String, String>();
        for (int i = 0; i < template.size(); i++) {
            String part = template.get(i);
            if (part.endsWith("+}") && i < path.size()) {
                parameters.put(part.substring(1, part.length() - 2), String.join("/", path.subList(i, path.size())));
                return Optional.of(parameters);
            }
            if (i >= path.size() || !matches(part, path.get(i), parameters)) {
                return Optional.empty();
            }
        }
        return template.size() == path.size() ? Optional.of(parameters) : Optional.empty();
    }

    /** The prefix of its paths in a request: {@code /v1}. */
    String stagePath() {
        return "/" + api.stage();
    }

    /** @param path of a request, with the stage */
    List<String> segmentsOf(String path) {
        return segments(path.substring(stagePath().length()));
    }

    boolean sharesFirstSegment(String path) {
        return segments(resource).getFirst().equals(segmentsOf(path).getFirst());
    }

    private static boolean matches(String part, String segment, Map<String, String> parameters) {
        if (part.startsWith("{")) {
            parameters.put(part.substring(1, part.length() - 1), segment);
            return !segment.isEmpty();
        }
        return part.equals(segment);
    }

    /** A slash at the end does not count, as in API Gateway. */
    private static List<String> segments(String path) {
        return List.of(path.substring(1).replaceFirst("(?<=[^/])/$", "").split("/", -1));
    }

    /** A sort key: fixed parts before parameters, parameters before greedy ones, as in API Gateway. */
    String specificity() {
        return segments(resource).stream()
                .map(part -> part.endsWith("+}") ? "2" : part.startsWith("{") ? "1" : "0")
                .reduce("", String::concat);
    }
}
