package dev.cartwright.bench.coldstart;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts functions like Lambda, one process for one event, and measures the time. */
final class ColdStartRunner {

    private static final String TRACE = "Root=1-67430000-000000000000000000000001;Parent=00000000000000aa;Sampled=1";
    private static final long PATIENCE_SECONDS = 60;

    private final RuntimeInterfaceClient client;
    private final CpuPinning processors;
    private final Path folder;
    private final Map<String, String> variables;

    /** @param folder for unpacked code and logs */
    ColdStartRunner(RuntimeInterfaceClient client, CpuPinning processors, Path folder, URI dynamo, String xray) {
        this.client = client;
        this.processors = processors;
        this.folder = folder;
        this.variables = Map.of(
                "PATH", "/usr/local/bin:/usr/bin:/bin",
                "TZ", "UTC",
                "AWS_ENDPOINT_URL", dynamo.toString(),
                "AWS_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_LAMBDA_FUNCTION_NAME", "bench",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024",
                "AWS_XRAY_DAEMON_ADDRESS", xray,
                "AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR");
    }

    /** @throws IOException if the function does not answer, with its output */
    ColdStart start(MeasuredFunction candidate, String event) throws IOException {
        Path code = unpacked(candidate);
        Path log = folder.resolve(candidate.name() + ".log");
        try (var runtime = new TimedRuntimeApi(event, TRACE)) {
            long started = System.nanoTime();
            Process process = process(candidate, code, runtime, log).start();
            try {
                return sample(started, runtime);
            } catch (ExecutionException | TimeoutException silent) {
                throw new IOException(candidate.name() + " did not answer: " + Files.readString(log), silent);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", stop);
            } finally {
                process.destroyForcibly().onExit().join();
            }
        }
    }

    private static ColdStart sample(long started, TimedRuntimeApi runtime)
            throws InterruptedException, ExecutionException, TimeoutException {
        var reply = runtime.reply().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!reply.kind().equals("response")) {
            throw new ExecutionException(new IllegalStateException(reply.body()));
        }
        long asked = runtime.asked().join();
        return new ColdStart(
                Duration.ofNanos(reply.nanos() - started),
                Duration.ofNanos(asked - started),
                Duration.ofNanos(reply.nanos() - asked),
                reply.body());
    }

    private ProcessBuilder process(MeasuredFunction candidate, Path code, TimedRuntimeApi runtime, Path log) {
        List<String> command = new ArrayList<>(processors.one());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(client.arguments(candidate.handler()));
        var builder = new ProcessBuilder(command)
                .directory(code.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var environment = builder.environment();
        environment.clear();
        environment.putAll(variables);
        environment.putAll(candidate.variables());
        environment.put("_HANDLER", candidate.handler());
        environment.put("LAMBDA_TASK_ROOT", code.toString());
        environment.put("AWS_LAMBDA_RUNTIME_API", runtime.address());
        return builder;
    }

    private Path unpacked(MeasuredFunction candidate) throws IOException {
        Path code = folder.resolve(candidate.zip().getFileName().toString().replace(".zip", ""));
        return Files.isDirectory(code) ? code : Zip.unpack(candidate.zip(), Files.createDirectory(code));
    }
}
