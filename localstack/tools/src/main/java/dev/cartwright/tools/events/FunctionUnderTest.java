package dev.cartwright.tools.events;

import dev.cartwright.tools.cases.SampleEvent;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A function of the running stack.
 *
 * @param logicalId its name in its template: {@code "CustomerFunction"}
 * @param variables its environment
 * @param events in the order of their trials
 */
public record FunctionUnderTest(String logicalId, JsonNode variables, List<SampleEvent> events) {

    public FunctionUnderTest {
        events = List.copyOf(events);
    }

    /** Its name in the stack, for invocations through the stack's endpoint. */
    public String physicalName() {
        return variables.path("AWS_LAMBDA_FUNCTION_NAME").asString("");
    }

    public String table() {
        return variables.path("TABLE").asString("");
    }

    /** The name of its dead-letter queue; empty if it has none. */
    public Optional<String> deadLetters() {
        String url = variables.path("DEAD_LETTERS").asString("");
        return url.isEmpty()
                ? Optional.empty()
                : Optional.of(URI.create(url).getPath().replaceFirst(".*/", ""));
    }
}
