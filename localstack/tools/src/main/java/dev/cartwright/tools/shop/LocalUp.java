package dev.cartwright.tools.shop;

import dev.cartwright.tools.Home;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stack for a command: a running one, or its own, which stops with the command, even if the command is interrupted. */
public final class LocalUp implements AutoCloseable {

    /** Includes the time of a build. */
    private static final Duration READY = Duration.ofMinutes(10);

    private final StackClient stack;
    private final Optional<UpProcess> started;

    private LocalUp(StackClient stack, Optional<UpProcess> started) {
        this.stack = stack;
        this.started = started;
    }

    /** Waits until the stack at the address is ready; starts {@code localstack/up} if none is running there. */
    public static LocalUp at(URI origin, Home home) {
        StackClient stack = StackClient.at(origin);
        return stack.runs() ? new LocalUp(stack, Optional.empty()) : own(stack, home, List.of());
    }

    /** A stack of the command's own on free ports, with additional options of {@code localstack/up}. */
    public static LocalUp own(Home home, String... options) {
        List<String> all = new ArrayList<>(List.of("--aws-port", Integer.toString(freePort())));
        all.addAll(List.of(options));
        return own(StackClient.at(URI.create("http://127.0.0.1:" + freePort())), home, all);
    }

    private static LocalUp own(StackClient stack, Home home, List<String> options) {
        System.err.println("no stack runs at " + stack.origin() + ": waiting until localstack/up has started one ...");
        var own = new UpProcess(command(stack.origin(), home, options));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(own::stop));
        own.start();
        try {
            await(stack, own);
            return new LocalUp(stack, Optional.of(own));
        } catch (RuntimeException failure) {
            own.stop();
            throw failure;
        }
    }

    public StackClient stack() {
        return stack;
    }

    /** Whether the command started it. */
    public boolean own() {
        return started.isPresent();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new ShopFailure("no free port: " + none.getMessage(), none);
        }
    }

    private static List<String> command(URI origin, Home home, List<String> options) {
        var command = new ArrayList<>(
                List.of(home.root().resolve("localstack/up").toString(), "--port", Integer.toString(origin.getPort())));
        command.addAll(options);
        return command;
    }

    private static void await(StackClient stack, UpProcess own) {
        Instant latest = Instant.now().plus(READY);
        while (!stack.runs()) {
            if (!own.isAlive() || Instant.now().isAfter(latest)) {
                throw new ShopFailure("localstack/up did not get ready:\n" + own.tail());
            }
            Sleep.of(Duration.ofMillis(200));
        }
    }

    @Override
    public void close() {
        started.ifPresent(UpProcess::stop);
    }
}
