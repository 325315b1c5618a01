package dev.cartwright.bench.coldstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Lambda's Runtime API for one process and one event, with timestamps. */
final class TimedRuntimeApi implements AutoCloseable {

    private static final String NEXT = "/2018-06-01/runtime/invocation/next";
    private static final String ARN = "arn:aws:lambda:us-east-1:000000000000:function:bench";
    private static final long DEADLINE_MS = 60_000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final byte[] event;
    private final String trace;
    private final CompletableFuture<Long> asked = new CompletableFuture<>();
    private final CompletableFuture<Reply> reply = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /** @param nanos {@link System#nanoTime()} when it was received completely */
    record Reply(long nanos, String kind, String body) {}

    TimedRuntimeApi(String event, String trace) throws IOException {
        this.event = event.getBytes(StandardCharsets.UTF_8);
        this.trace = trace;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The value of {@code AWS_LAMBDA_RUNTIME_API}. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** When the process requested its first event: the end of its initialization. */
    CompletableFuture<Long> asked() {
        return asked;
    }

    CompletableFuture<Reply> reply() {
        return reply;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals(NEXT)) {
                next(exchange);
                return;
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            reply.complete(new Reply(System.nanoTime(), path.substring(path.lastIndexOf('/') + 1), body));
            exchange.sendResponseHeaders(202, -1);
        }
    }

    /** The first request gets the event; the second waits until the process is stopped. */
    private void next(HttpExchange exchange) throws IOException {
        if (!asked.complete(System.nanoTime())) {
            ended.join();
            return;
        }
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Lambda-Runtime-Aws-Request-Id", "00000000-0000-4000-8000-000000000001");
        headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + DEADLINE_MS));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", ARN);
        headers.set("Lambda-Runtime-Trace-Id", trace);
        exchange.sendResponseHeaders(200, event.length);
        exchange.getResponseBody().write(event);
    }

    @Override
    public void close() {
        ended.complete(null);
        server.stop(0);
        threads.close();
    }
}
