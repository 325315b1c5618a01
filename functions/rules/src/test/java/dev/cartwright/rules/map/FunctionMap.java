package dev.cartwright.rules.map;

import dev.cartwright.kit.lambda.Trigger;
import dev.cartwright.rules.shop.Capability;
import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Operation;
import dev.cartwright.rules.shop.Shop;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** functions/README.md: one row for each function of the shop. */
record FunctionMap(Shop shop) {

    private static final String HEAD = """
            # All functions

            Made from the templates, the wirings and the OpenAPI definitions by

            ```
            COMMAND
            ```

            and compared with them by a test. What a capability decides and how it is tried stands in its own README.

            | capability | function | called by | what it does | seconds at most | MB |
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
                        function.definition(),
                        caller(capability, function),
                        purpose(capability, function).replace("|", "\\|"),
                        function.setting("Timeout").number(),
                        function.setting("MemorySize").number());
    }

    private static String caller(Capability capability, FunctionResource function) {
        return switch (Objects.requireNonNull(capability.triggers().get(function.definition()))) {
            case Trigger.Http(var access, var writes) ->
                capability
                        .operation(function.definition())
                        .map(operation -> "`" + operation.method() + " /v1" + operation.path() + "`")
                        .orElse("");
            case Trigger.Queue(var type) -> "`" + type.name() + "`";
            case Trigger.Stream() -> "the table's stream";
            case Trigger.Schedule() ->
                "`" + function.events("Schedule").getFirst().at("Schedule").text() + "`";
            case Trigger.Call() -> "the gateway";
        };
    }

    private static String purpose(Capability capability, FunctionResource function) {
        return capability
                .operation(function.definition())
                .map(Operation::summary)
                .orElseGet(() -> function.resource().at("Description").text());
    }
}
