package dev.cartwright.tools.events;

import dev.cartwright.tools.aws.AwsCalls;
import dev.cartwright.tools.cases.CapabilityCases;
import dev.cartwright.tools.cases.EventFiles;
import dev.cartwright.tools.shop.JsonCodec;
import dev.cartwright.tools.shop.StackClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One capability of a running stack, with its events.
 *
 * @param stack its nested stack: {@code "PspSandbox"}
 * @param folder {@code functions/psp-sandbox}
 * @param defects operations without required cases, and cases without an operation or an answer
 */
public record CapabilityEvents(String stack, Path folder, List<FunctionUnderTest> functions, List<String> defects) {

    public CapabilityEvents {
        functions = List.copyOf(functions);
        defects = List.copyOf(defects);
    }

    /** The capabilities of a stack with their functions. */
    public static List<CapabilityEvents> of(StackClient stack, Path root) {
        return stack.environments()
                .propertyStream()
                .map(entry -> of(entry, root))
                .toList();
    }

    private static CapabilityEvents of(Map.Entry<String, JsonNode> stack, Path root) {
        JsonNode environments = stack.getValue();
        String service = environments
                .valueStream()
                .findFirst()
                .orElseThrow()
                .path("SERVICE")
                .asString("");
        return of(stack.getKey(), root.resolve("functions").resolve(service), environments);
    }

    /** The capabilities whose templates the root template does not nest; their variables come from their templates. */
    public static List<CapabilityEvents> besides(List<CapabilityEvents> nested, Path root) {
        return EventFiles.capabilities(root).stream()
                .filter(folder ->
                        nested.stream().noneMatch(known -> known.folder().equals(folder)))
                .map(folder -> of(folder.getFileName().toString(), folder, JsonCodec.read("{}")))
                .toList();
    }

    private static CapabilityEvents of(String stack, Path folder, JsonNode environments) {
        CapabilityCases cases = CapabilityCases.in(folder);
        List<FunctionUnderTest> functions = cases.functions().stream()
                .map(function -> new FunctionUnderTest(
                        function.logicalId(), environments.path(function.logicalId()), cases.of(function)))
                .toList();
        return new CapabilityEvents(stack, folder, functions, cases.defects());
    }

    public String name() {
        return folder.getFileName().toString();
    }

    /** Writes the rows that the events need; returns their number. */
    public int putState(AwsCalls aws) {
        return new StateRows(folder.resolve("events/state.json"))
                .put(aws, functions.getFirst().table());
    }
}
