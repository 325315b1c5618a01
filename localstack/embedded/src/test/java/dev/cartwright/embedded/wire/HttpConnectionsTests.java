package dev.cartwright.embedded.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpConnectionsTests {

    private static final byte[] LARGE = "0123456789".repeat(20_000).getBytes(StandardCharsets.UTF_8);

    private final Set<Integer> clientPorts = new HashSet<>();
    private HttpServer server;
    private HttpConnections connections;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/echo", exchange -> answer(exchange, 200, false));
        server.createContext("/chunked", exchange -> answer(exchange, 418, true));
        server.start();
        connections = new HttpConnections(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        connections.close();
        server.stop(0);
    }

    @Test
    void keepsItsConnectionFromOneRequestToTheNext() {
        AwsReply first = connections.exchange("POST", "/echo", Map.of("X-Sent", "yes"), LARGE);
        AwsReply second = connections.exchange("POST", "/echo", Map.of(), new byte[0]);

        assertThat(first.body()).isEqualTo(LARGE);
        assertThat(first.headers()).containsEntry("x-got", "yes");
        assertThat(second.body()).isEmpty();
        assertThat(clientPorts).hasSize(1);
    }

    @Test
    void readsAnAnswerInChunks() {
        AwsReply answer = connections.exchange("POST", "/chunked", Map.of(), LARGE);
        AwsReply next = connections.exchange("POST", "/echo", Map.of(), "next".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(418);
        assertThat(answer.body()).isEqualTo(LARGE);
        assertThat(next.body()).asString().isEqualTo("next");
    }

    @Test
    void saysThatTheServerIsGone() {
        server.stop(0);

        assertThatThrownBy(() -> connections.exchange("POST", "/echo", Map.of(), LARGE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no answer from /127.0.0.1:");
    }

    private void answer(HttpExchange exchange, int status, boolean chunked) throws IOException {
        try (exchange) {
            clientPorts.add(exchange.getRemoteAddress().getPort());
            byte[] body = exchange.getRequestBody().readAllBytes();
            String sent = exchange.getRequestHeaders().getFirst("X-Sent");
            exchange.getResponseHeaders().set("X-Got", String.valueOf(sent));
            exchange.sendResponseHeaders(status, chunked ? 0 : body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
