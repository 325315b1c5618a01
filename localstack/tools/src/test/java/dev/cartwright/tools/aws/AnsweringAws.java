package dev.cartwright.tools.aws;

import com.sun.net.httpserver.HttpServer;
import dev.cartwright.tools.shop.JsonCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** A server for the JSON protocols of AWS, whose answers a test gives. */
public final class AnsweringAws implements AutoCloseable {

    private final HttpServer server;

    /** @param answer of the header {@code X-Amz-Target} and the input; called by many threads */
    public AnsweringAws(BiFunction<String, JsonNode, Object> answer) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            JsonNode input =
                    JsonCodec.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
            byte[] body = JsonCodec.write(answer.apply(target, input)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
