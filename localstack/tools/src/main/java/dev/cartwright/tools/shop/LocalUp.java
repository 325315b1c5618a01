package dev.cartwright.tools.shop;

import dev.cartwright.tools.Home;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The stack that a command works on: one that runs already, or one of its own, which ends with the command, also where that is
 * told to stop.
 */
public final class LocalUp implements AutoCloseable {

    /** It may have to build first. */
    private static final Duration READY = Duration.ofMinutes(10);

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final int TAIL = 20;

    private final Stack stack;
    private final List<Started> started;

    private record Started(Process process, Path log) {}

    private LocalUp(Stack stack, List<Started> started) {
        this.stack = stack;
        this.started = started;
    }

    /** Waits until the stack at the address is ready; starts {@code localstack/up} where nobody answers. */
    public static LocalUp at(URI origin, Home home) {
        Stack stack = Stack.at(origin);
        return stack.runs() ? new LocalUp(stack, List.of()) : own(stack, home, List.of());
    }

    /** One of the command's own on free ports, with more options of {@code localstack/up}. */
    public static LocalUp own(Home home, String... options) {
        List<String> all = new ArrayList<>(List.of("--aws-port", Integer.toString(freePort())));
        all.addAll(List.of(options));
        return own(Stack.at(URI.create("http://127.0.0.1:" + freePort())), home, all);
    }

    private static LocalUp own(Stack stack, Home home, List<String> options) {
        Started own = start(stack.origin(), home, options);
        var up = new LocalUp(stack, List.of(own));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(up::close));
        try {
            await(stack, own);
            return up;
        } catch (RuntimeException failure) {
            up.close();
            throw failure;
        }
    }

    public Stack stack() {
        return stack;
    }

    /** Whether it is the command's own. */
    public boolean own() {
        return !started.isEmpty();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new ShopFailure("no free port: " + none.getMessage(), none);
        }
    }

    private static Started start(URI origin, Home home, List<String> options) {
        var command = new ArrayList<>(
                List.of(home.root().resolve("localstack/up").toString(), "--port", Integer.toString(origin.getPort())));
        command.addAll(options);
        try {
            Path log = Files.createTempFile("cartwright-up", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Started(process, log);
        } catch (IOException failure) {
            throw new ShopFailure("localstack/up cannot be started: " + failure.getMessage(), failure);
        }
    }

    private static void await(Stack stack, Started own) {
        Instant latest = Instant.now().plus(READY);
        while (!stack.runs()) {
            if (!own.process().isAlive() || Instant.now().isAfter(latest)) {
                throw new ShopFailure("localstack/up did not get ready:\n" + tail(own.log()));
            }
            Pause.of(Duration.ofMillis(200));
        }
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException unreadable) {
            return log + " cannot be read: " + unreadable.getMessage();
        }
    }

    @Override
    public void close() {
        started.forEach(LocalUp::stop);
    }

    private static void stop(Started own) {
        own.process().destroy();
        try {
            if (!own.process().waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                own.process().destroyForcibly();
            }
            Files.deleteIfExists(own.log());
        } catch (IOException left) {
            System.err.println(own.log() + " could not be deleted: " + left.getMessage());
        } catch (InterruptedException stop) {
            own.process().destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
