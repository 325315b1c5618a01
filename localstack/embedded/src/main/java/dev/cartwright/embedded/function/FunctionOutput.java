package dev.cartwright.embedded.function;

import dev.cartwright.embedded.metric.LogMetrics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

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
        try (var lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("Picked up JAVA_TOOL_OPTIONS")) {
                    metrics.printed(function.name(), line);
                    logs.add(function, line);
                    console.println("[" + function.name() + " " + environment.lastTrace + "] " + line);
                }
            }
        } catch (IOException processEnded) {
            // the process has ended
        }
    }
}
