package dev.cartwright.dynamodb.likeness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The reference, {@code dynoxide}, as a process of its own. {@code localstack/dynamodb/reference} fetches it. */
public record Reference(Process process, URI endpoint) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Where the binary is, if it was fetched. */
    public static Optional<Path> binary() {
        Path fetched = Path.of(System.getProperty("dynamodb.reference", "target/reference/dynoxide"));
        return Files.isExecutable(fetched) ? Optional.of(fetched) : Optional.empty();
    }

    public static Reference start(Path binary) {
        try {
            int port = freePort();
            Process process = new ProcessBuilder(binary.toString(), "--port", Integer.toString(port))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            await(port);
            return new Reference(process, URI.create("http://127.0.0.1:" + port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void await(int port) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
        throw new IllegalStateException("the reference does not answer");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
