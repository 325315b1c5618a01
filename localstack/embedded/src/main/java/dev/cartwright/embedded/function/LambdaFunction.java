package dev.cartwright.embedded.function;

import dev.cartwright.template.Resource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A function as its template declares it.
 *
 * @param code the zip file or the folder of its classes
 * @param concurrency its reserved concurrent executions
 * @param logGroup receives its output
 * @param tracesItself whether it samples requests without a decision, {@code Tracing: Active}
 */
public record LambdaFunction(
        String name,
        String arn,
        String handler,
        Path code,
        int memoryMb,
        Duration timeout,
        Map<String, String> environment,
        OptionalInt concurrency,
        String logGroup,
        boolean tracesItself) {

    private static final String OPERATIONS = "SPRING_CLOUD_FUNCTION_DEFINITION";
    private static final int DEFAULT_MEMORY_MB = 128;
    private static final int DEFAULT_TIMEOUT_SECONDS = 3;
    private static final Duration TIME_TO_DEBUG = Duration.ofHours(1);

    public LambdaFunction {
        environment = Map.copyOf(environment);
    }

    /** @param resource of type {@code AWS::Lambda::Function} */
    public static LambdaFunction of(Resource resource) {
        Map<String, Object> properties = resource.properties();
        return new LambdaFunction(
                resource.physicalId(),
                resource.arn(),
                text(resource, "Handler"),
                Path.of(text(resource, "Code")),
                number(properties.getOrDefault("MemorySize", DEFAULT_MEMORY_MB)),
                Duration.ofSeconds(number(properties.getOrDefault("Timeout", DEFAULT_TIMEOUT_SECONDS))),
                variables(properties.get("Environment")),
                concurrency(properties.get("ReservedConcurrentExecutions")),
                logGroup(properties.get("LoggingConfig"), resource.physicalId()),
                properties.get("TracingConfig") instanceof Map<?, ?> tracing && "Active".equals(tracing.get("Mode")));
    }

    /** Whether its name ends with this text, or it hosts an operation of this name. */
    boolean isCalled(String wanted) {
        return name.endsWith(wanted)
                || List.of(environment.getOrDefault(OPERATIONS, "").split(";")).contains(wanted);
    }

    /** With these environment variables in place of its own of the same names. */
    LambdaFunction with(Map<String, String> others) {
        Map<String, String> variables = new TreeMap<>(environment);
        variables.putAll(others);
        return new LambdaFunction(
                name, arn, handler, code, memoryMb, timeout, variables, concurrency, logGroup, tracesItself);
    }

    /** With a debugger port on this machine and a long timeout. */
    LambdaFunction debuggedAt(int port) {
        Map<String, String> variables = new TreeMap<>(environment);
        variables.merge(
                "JAVA_TOOL_OPTIONS",
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:" + port,
                (before, more) -> before + " " + more);
        return new LambdaFunction(
                name,
                arn,
                handler,
                code,
                memoryMb,
                TIME_TO_DEBUG,
                variables,
                OptionalInt.empty(),
                logGroup,
                tracesItself);
    }

    private static String text(Resource resource, String property) {
        Object value = resource.properties().get(property);
        if (value == null) {
            throw new IllegalArgumentException(resource.label() + ": " + property + " is missing");
        }
        return value.toString();
    }

    private static int number(Object value) {
        return Integer.parseInt(value.toString());
    }

    private static OptionalInt concurrency(@Nullable Object value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(number(value));
    }

    private static String logGroup(@Nullable Object config, String name) {
        return config instanceof Map<?, ?> logging && logging.get("LogGroup") instanceof String group
                ? group
                : "/aws/lambda/" + name;
    }

    private static Map<String, String> variables(@Nullable Object environment) {
        Map<String, String> variables = new TreeMap<>();
        if (environment instanceof Map<?, ?> map && map.get("Variables") instanceof Map<?, ?> declared) {
            declared.forEach((name, value) -> variables.put(name.toString(), value.toString()));
        }
        return variables;
    }
}
