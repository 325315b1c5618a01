package dev.cartwright.embedded.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * Keep-alive connections to one server on loopback, as many as there are concurrent requests; the last used is reused first.
 */
public final class HttpConnections implements AutoCloseable {

    /** Shorter than Jetty's idle timeout of 30 seconds, so that no closing connection is used. */
    private static final long USABLE_NANOS = Duration.ofSeconds(15).toNanos();

    private final ConcurrentLinkedDeque<HttpConnection> idle = new ConcurrentLinkedDeque<>();
    private final InetSocketAddress server;

    public HttpConnections(URI server) {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
    }

    /** @throws UncheckedIOException if the server is unreachable or breaks the connection; nothing is retried */
    public AwsReply exchange(String method, String path, Map<String, String> headers, byte[] body) {
        try {
            HttpConnection connection = connection();
            AwsReply reply = connection.exchange(head(method, path, headers, body.length), body);
            idle.push(connection);
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + server, e);
        }
    }

    @Override
    public void close() {
        idle.forEach(HttpConnections::close);
        idle.clear();
    }

    private HttpConnection connection() throws IOException {
        for (HttpConnection next = idle.poll(); next != null; next = idle.poll()) {
            if (next.idleNanos() < USABLE_NANOS) {
                return next;
            }
            close(next);
        }
        return new HttpConnection(server);
    }

    private byte[] head(String method, String path, Map<String, String> headers, int length) {
        StringBuilder head = new StringBuilder(400)
                .append(method + " " + path + " HTTP/1.1\r\nHost: " + server.getHostString() + "\r\nContent-Length: "
                        + length);
        headers.forEach((name, value) -> head.append("\r\n" + name + ": " + value));
        return head.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void close(@Nullable HttpConnection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
