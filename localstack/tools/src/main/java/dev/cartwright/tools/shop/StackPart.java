package dev.cartwright.tools.shop;

import java.time.Duration;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A process that the stack runs.
 *
 * @param name the function's name
 */
public record StackPart(String name, long pid) {

    static Stream<StackPart> of(JsonNode function) {
        String name = function.path("name").asString("");
        return function.path("processes")
                .valueStream()
                .map(process -> new StackPart(name, process.path("pid").asLong(0)))
                .filter(part -> part.pid() > 0);
    }

    /** What it has used of the processors so far; zero once it is gone. */
    public Duration cpu() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }
}
