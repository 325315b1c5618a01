package dev.cartwright.dynamodb.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;

/** Serves a database on loopback to programs of this machine. Any credentials are good. */
public final class DynamoDbServer implements AutoCloseable {

    private static final int BACKLOG = 1024;

    private static final Answer REFUSAL = new Answer(403, """
        {"__type":"com.amazon.coral.service#AccessDeniedException",\
        "message":"Call this by localhost or a loopback address, and from no page of another site"}\
        """.getBytes(StandardCharsets.UTF_8));

    private final HttpServer server;
    private final ExecutorService threads;
    private final WireProtocol protocol;

    private DynamoDbServer(HttpServer server, ExecutorService threads, WireProtocol protocol) {
        this.server = server;
        this.threads = threads;
        this.protocol = protocol;
    }

    /** @param port 0 for any that is free */
    public static DynamoDbServer start(WireProtocol protocol, int port) {
        try {
            // The JDK's server waits for more to send otherwise, up to 40 ms on each answer.
            System.setProperty("sun.net.httpserver.nodelay", "true");
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            var server = new DynamoDbServer(http, threads, protocol);
            http.setExecutor(threads);
            http.createContext("/", server::handle);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!Callers.admits(exchange.getRequestHeaders())) {
                send(exchange, REFUSAL);
                return;
            }
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            send(exchange, protocol.answer(exchange.getRequestHeaders().getFirst("X-Amz-Target"), body));
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(answer.body());
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/x-amz-json-1.0");
        headers.set("x-amzn-RequestId", UUID.randomUUID().toString());
        headers.set("x-amz-crc32", Long.toString(checksum.getValue()));
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
