package dev.cartwright.dynamodblocal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One DynamoDB Local in a process of its own, reachable on loopback only, which ends with the process that started it. */
public final class DynamoDbLocal implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Process process;
    private final URI endpoint;

    private DynamoDbLocal(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** A new, empty database in memory, from the folder that {@link DynamoDbLocalSettings#LIBRARY} names. */
    public static DynamoDbLocal inMemory() {
        return start(DynamoDbLocalSettings.inMemory());
    }

    /** Returns once the server answers. */
    public static DynamoDbLocal start(DynamoDbLocalSettings settings) {
        try {
            return await(new ProcessBuilder(command(settings)).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI endpoint() {
        return endpoint;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        ChildProcess.end(process, GRACE);
    }

    private static DynamoDbLocal await(Process process) {
        ProcessLog log = ProcessLog.follow(process.errorReader());
        return portOf(process.inputReader())
                .map(port -> new DynamoDbLocal(process, URI.create("http://127.0.0.1:" + port)))
                .orElseThrow(() -> failed(process, log));
    }

    private static Optional<String> portOf(BufferedReader output) {
        return output.lines()
                .filter(line -> line.startsWith(LoopbackLauncher.LISTENING))
                .findFirst()
                .map(line -> line.substring(LoopbackLauncher.LISTENING.length()));
    }

    private static IllegalStateException failed(Process process, ProcessLog log) {
        process.destroyForcibly();
        return new IllegalStateException("DynamoDB Local did not start:\n" + log.end());
    }

    private static List<String> command(DynamoDbLocalSettings settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(HugePages.option());
        command.addAll(settings.jvmOptions());
        command.add(LoopbackLauncher.class.getName());
        command.add(Integer.toString(settings.port()));
        command.addAll(settings.serverOptions());
        return command;
    }
}
