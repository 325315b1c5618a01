package dev.cartwright.tools.events;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.shop.Json;
import dev.cartwright.tools.shop.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One capability of a running stack, with its events.
 *
 * @param stack its nested stack: {@code "PspSandbox"}
 * @param folder {@code functions/psp-sandbox}
 */
public record CapabilityEvents(String stack, Path folder, List<FunctionUnderTest> functions, SampleEvents events) {

    private static final String TEMPLATE = "template.yaml";
    private static final Pattern FUNCTION = Pattern.compile("(?m)^  (\\w+Function):$");

    /** All of a stack, by the functions that it runs. */
    public static List<CapabilityEvents> of(Stack stack, Path root) {
        return stack.environments()
                .propertyStream()
                .map(entry -> of(entry, root))
                .toList();
    }

    private static CapabilityEvents of(Map.Entry<String, JsonNode> stack, Path root) {
        List<FunctionUnderTest> functions = stack.getValue()
                .propertyStream()
                .map(entry -> new FunctionUnderTest(entry.getKey(), entry.getValue()))
                .toList();
        Path folder = root.resolve("functions").resolve(functions.getFirst().service());
        return of(stack.getKey(), folder, functions);
    }

    /** Those that have a template of their own, which the shop's does not nest; their variables are what that template says. */
    public static List<CapabilityEvents> besides(List<CapabilityEvents> nested, Path root) {
        try (Stream<Path> folders = Files.list(root.resolve("functions"))) {
            return folders.filter(folder -> Files.exists(folder.resolve(TEMPLATE)))
                    .filter(folder ->
                            nested.stream().noneMatch(known -> known.folder().equals(folder)))
                    .sorted()
                    .map(CapabilityEvents::alone)
                    .toList();
        } catch (IOException unreadable) {
            throw new CommandFailure(root + " cannot be read", unreadable);
        }
    }

    private static CapabilityEvents alone(Path folder) {
        try {
            List<FunctionUnderTest> functions = FUNCTION.matcher(Files.readString(folder.resolve(TEMPLATE)))
                    .results()
                    .map(id -> new FunctionUnderTest(id.group(1), Json.read("{}")))
                    .toList();
            return of(folder.getFileName().toString(), folder, functions);
        } catch (IOException unreadable) {
            throw new CommandFailure(folder + " cannot be read", unreadable);
        }
    }

    private static CapabilityEvents of(String stack, Path folder, List<FunctionUnderTest> functions) {
        var names = functions.stream().map(FunctionUnderTest::fileName).toList();
        return new CapabilityEvents(stack, folder, functions, new SampleEvents(folder.resolve("events"), names));
    }

    public String name() {
        return folder.getFileName().toString();
    }

    /** Puts the rows that the events speak of; returns how many. */
    public int putState(AwsCalls aws) {
        return new StateRows(folder.resolve("events/state.json"))
                .put(aws, functions.getFirst().table());
    }
}
