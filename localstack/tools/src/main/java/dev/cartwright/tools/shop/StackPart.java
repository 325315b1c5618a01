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
        return function.path("pids").valueStream().map(pid -> new StackPart(name, pid.asLong()));
    }

    /** What it has used of the processors so far; zero once it is gone. */
    public Duration cpu() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }
}
