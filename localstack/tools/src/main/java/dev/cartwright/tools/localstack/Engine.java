package dev.cartwright.tools.localstack;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.MissingEngine;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A LocalStack for a check: a running one, or one that is started and stopped with the check. */
public final class Engine implements AutoCloseable {

    /**
     * A check calls every function, most of them once; together their containers need too much memory for a small machine.
     */
    private static final String KEEP_FUNCTIONS_MS = "60000";

    private final LocalStack localStack;
    private final List<List<String>> ends;

    private Engine(LocalStack localStack, List<List<String>> ends) {
        this.localStack = localStack;
        this.ends = ends;
    }

    private record Way(List<String> begin, List<String> end) {}

    /** @throws MissingEngine if none is running and none can be started */
    public static Engine open(LocalStack localStack, Home home) {
        if (localStack.answers()) {
            return new Engine(localStack, List.of());
        }
        Way way = ways(home)
                .findFirst()
                .orElseThrow(() ->
                        new MissingEngine("LocalStack does not answer on %s and Docker".formatted(localStack.origin())
                                + " with its compose plugin is not there to start it: install Docker"));
        var engine = new Engine(localStack, List.of(way.end()));
        run(way.begin());
        if (!localStack.answers()) {
            engine.close();
            throw new CommandFailure("%s ended well, but LocalStack does not answer on %s"
                    .formatted(String.join(" ", way.begin()), localStack.origin()));
        }
        return engine;
    }

    private static Stream<Way> ways(Home home) {
        return Stream.of(hostScripts(home), compose(home)).flatMap(Optional::stream);
    }

    /** A machine that cannot pull images may have scripts that run LocalStack without its image. */
    private static Optional<Way> hostScripts(Home home) {
        Path folder = home.root().resolve("../shared/localstack-host").normalize();
        return Files.isExecutable(folder.resolve("start"))
                ? Optional.of(new Way(
                        List.of(folder.resolve("start").toString()),
                        List.of(folder.resolve("stop").toString())))
                : Optional.empty();
    }

    private static Optional<Way> compose(Home home) {
        String file = home.root().resolve("localstack/compose.yaml").toString();
        return isOnThePath("docker") && succeeds(List.of("docker", "compose", "version"))
                ? Optional.of(new Way(
                        List.of("docker", "compose", "-f", file, "up", "-d", "--wait"),
                        List.of("docker", "compose", "-f", file, "down")))
                : Optional.empty();
    }

    private static boolean isOnThePath(String command) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private static boolean succeeds(List<String> command) {
        return status(new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD))
                == 0;
    }

    private static void run(List<String> command) {
        var process = new ProcessBuilder(command).inheritIO();
        process.environment().putIfAbsent("LAMBDA_KEEPALIVE_MS", KEEP_FUNCTIONS_MS);
        int status = status(process);
        if (status != 0) {
            throw new CommandFailure("%s ended with %d".formatted(String.join(" ", command), status));
        }
    }

    private static int status(ProcessBuilder process) {
        try {
            return process.start().waitFor();
        } catch (IOException absent) {
            throw new CommandFailure(process.command().getFirst() + " cannot be started", absent);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", stop);
        }
    }

    public LocalStack localStack() {
        return localStack;
    }

    @Override
    public void close() {
        ends.forEach(Engine::run);
    }
}
