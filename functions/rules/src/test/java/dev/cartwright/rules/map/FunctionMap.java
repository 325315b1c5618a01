package dev.cartwright.rules.map;

import dev.cartwright.kit.lambda.Trigger;
import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Shop;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** functions/README.md: one row for each Lambda function of the shop, with the operations that it hosts. */
record FunctionMap(Shop shop) {

    private static final String HEAD = """
            # All functions

            One row is one Lambda function. It hosts the operations that have the same caller and the same rights; an operation is one
            class, or one method for a message. This page is made from the templates, the wirings and the OpenAPI definitions by

            ```
            COMMAND
            ```

            and compared with them by a test. What a capability decides and how to try it is in its own README.

            | capability | function | operations, and what calls them | what it does | seconds at most | MB |
            | --- | --- | --- | --- | --- | --- |
            """;

    String text(String command) {
        return HEAD.replace("COMMAND", command)
                + shop.capabilities().stream().flatMap(FunctionMap::rows).collect(Collectors.joining());
    }

    private static Stream<String> rows(Capability capability) {
        return capability.template().functions().stream().map(function -> row(capability, function));
    }

    private static String row(Capability capability, FunctionResource function) {
        return "| [%s](%s/README.md) | `%s` | %s | %s | %d | %d |%n"
                .formatted(
                        capability.name(),
                        capability.name(),
                        function.id(),
                        operations(capability, function),
                        function.resource().at("Description").text().replace("|", "\\|"),
                        function.setting("Timeout").number(),
                        function.setting("MemorySize").number());
    }

    private static String operations(Capability capability, FunctionResource function) {
        return capability.triggersOf(function).entrySet().stream()
                .map(operation ->
                        "`" + operation.getKey() + "`: " + caller(function, operation.getKey(), operation.getValue()))
                .collect(Collectors.joining("<br>"));
    }

    private static String caller(FunctionResource function, String operation, Trigger trigger) {
        return switch (trigger) {
            case Trigger.Http(var route, var access, var effect) -> "`" + route.replace(" /", " /v1/") + "`";
            case Trigger.Queue(var source, var type) -> "`" + type.name() + "` from " + source;
            case Trigger.Stream() -> "the table's stream";
            case Trigger.Schedule() -> "`" + schedule(function, operation) + "`";
            case Trigger.Call(var input, var primer) -> "invoked with `" + input.getSimpleName() + "`";
        };
    }

    private static String schedule(FunctionResource function, String operation) {
        return function.events("Schedule").stream()
                .filter(event -> event.at("Name").substituted().endsWith("-" + operation))
                .map(event -> event.at("Schedule").text())
                .collect(Collectors.joining());
    }
}
