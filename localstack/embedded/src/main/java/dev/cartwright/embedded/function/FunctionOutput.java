package dev.cartwright.embedded.function;

import dev.cartwright.embedded.metric.LogMetrics;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

/** Copies a process's output to the stack's output, each line with the function's name and the trace id. */
final class FunctionOutput {

    private FunctionOutput() {}

    /** Uses a platform thread: reading a pipe would block a virtual thread's carrier. */
    static void carry(
            InputStream output,
            LambdaFunction function,
            ExecutionEnvironment environment,
            PrintStream console,
            LogMetrics metrics,
            FunctionLogs logs) {
        Thread.ofPlatform()
                .daemon()
                .name("output of " + environment.id)
                .start(() -> read(output, function, environment, console, metrics, logs));
    }

    private static void read(
            InputStream output,
            LambdaFunction function,
            ExecutionEnvironment environment,
            PrintStream console,
            LogMetrics metrics,
            FunctionLogs logs) {
        try (var lines = new OutputLines(output)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank() && !line.startsWith("Picked up JAVA_TOOL_OPTIONS")) {
                    metrics.printed(function.name(), line);
                    logs.add(function, environment.lastTrace, environment.lastRequest, line);
                    console.println("[" + function.name() + " " + environment.lastTrace + "] " + line);
                }
            }
        } catch (IOException processEnded) {
            // the process has ended
        }
    }
}
