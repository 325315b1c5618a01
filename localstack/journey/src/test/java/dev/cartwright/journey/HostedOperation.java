package dev.cartwright.journey;

import dev.cartwright.embedded.function.LambdaFunction;
import dev.cartwright.embedded.function.ProcessView;
import dev.cartwright.template.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * An operation, and the function that hosts it.
 *
 * @param capability as its folder is called: {@code "psp-sandbox"}
 * @param name {@code "placeOrder"}
 * @param function the physical name
 */
record HostedOperation(String capability, String name, String function) {

    private static final String DEFINITION = "SPRING_CLOUD_FUNCTION_DEFINITION";

    static List<HostedOperation> all() {
        return Shop.stack()
                .application()
                .ofType("AWS::Lambda::Function")
                .flatMap(HostedOperation::hostedBy)
                .toList();
    }

    private static Stream<HostedOperation> hostedBy(Resource resource) {
        LambdaFunction function = LambdaFunction.of(resource);
        String capability = function.environment().getOrDefault("SERVICE", "");
        return Arrays.stream(function.environment().getOrDefault(DEFINITION, "").split(";"))
                .filter(name -> !name.isEmpty())
                .map(name -> new HostedOperation(capability, name, function.name()));
    }

    static HostedOperation of(String capability, String name) {
        return all().stream()
                .filter(operation -> operation.capability().equals(capability))
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no function of " + capability + " hosts " + name));
    }

    /** The rule of its schedule. */
    Resource schedule() {
        return Shop.stack()
                .application()
                .ofType("AWS::Events::Rule")
                .filter(rule -> rule.physicalId().endsWith("-" + capability + "-" + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no schedule fires " + this));
    }

    /** Whether a process of its function works on an event for it; of a batch, one message is enough. */
    boolean isWorkOf(ProcessView process) {
        return switch (name) {
            case "relayOutbox" -> process.trigger().startsWith("stream ");
            case String message
            when message.matches("on[A-Z].*") ->
                Arrays.asList(process.subject().split(", ")).contains(message.substring(2) + ".v1");
            case String other ->
                process.subject().equals(other) || process.subject().endsWith("-" + capability + "-" + other);
        };
    }

    /** Whether it wrote this line to the console of the stack. */
    boolean wrote(String line) {
        return line.startsWith("[" + function + " ") && line.contains("\"operation\":\"" + name + "\"");
    }

    @Override
    public String toString() {
        return capability + " " + name;
    }
}
