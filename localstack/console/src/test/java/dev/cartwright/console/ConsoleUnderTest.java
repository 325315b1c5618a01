package dev.cartwright.console;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The console's pages of a {@link SampleStack}, on a loopback port. */
final class ConsoleUnderTest implements AutoCloseable {

    final SampleStack stack = new SampleStack();
    private final int port;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    ConsoleUnderTest() {
        server = open(0);
        port = server.getAddress().getPort();
    }

    /** @param path below {@code /_console/} */
    String url(String path) {
        return "http://127.0.0.1:" + port + Console.PATH + path;
    }

    /** Ends all connections, like a stack that stops. */
    void stop() {
        server.stop(0);
    }

    /** Starts again on the same port. */
    void startAgain() {
        server = open(port);
    }

    @Override
    public void close() {
        stop();
        threads.shutdownNow();
    }

    private HttpServer open(int wanted) {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            var console = new Console();
            started.createContext(console.path(), console.open(stack, stack));
            started.setExecutor(threads);
            started.start();
            return started;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
