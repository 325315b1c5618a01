package dev.cartwright.tools.events;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A function of the running stack.
 *
 * @param logicalId its name in its template: {@code "PlaceOrderFunction"}
 * @param variables its environment
 */
public record FunctionUnderTest(String logicalId, JsonNode variables) {

    private static final String SUFFIX = "Function";

    /** What the files of its events start with: {@code "place-order"}. */
    public String fileName() {
        return fileNameOf(logicalId);
    }

    /** By the rule that a function's logical id is its name in upper camel case, and {@code Function}. */
    public static String fileNameOf(String logicalId) {
        return logicalId
                .substring(0, logicalId.length() - SUFFIX.length())
                .replaceAll("(?<=.)(?=\\p{Lu})", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** Its name in the stack, by which its own endpoint invokes it. */
    public String physicalName() {
        return variables.path("AWS_LAMBDA_FUNCTION_NAME").asString("");
    }

    /** The capability's folder. */
    public String service() {
        return variables.path("SERVICE").asString("");
    }

    public String table() {
        return variables.path("TABLE").asString("");
    }

    /** The name of the queue where it parks what it cannot take; empty for what has none. */
    public Optional<String> deadLetters() {
        String url = variables.path("DEAD_LETTERS").asString("");
        return url.isEmpty()
                ? Optional.empty()
                : Optional.of(URI.create(url).getPath().replaceFirst(".*/", ""));
    }
}
