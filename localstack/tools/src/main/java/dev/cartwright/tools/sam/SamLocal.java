package dev.cartwright.tools.sam;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.shop.ChildProcess;
import dev.cartwright.tools.shop.Sleep;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** {@code sam local start-lambda} or {@code start-api} of one template, with a warm container for each of its functions. */
public final class SamLocal implements AutoCloseable {

    private static final Duration READY = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Process process;
    private final int port;
    private final Path log;

    private SamLocal(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * @param what {@code "start-lambda"}
     * @param folder of the template, with its {@code samconfig.toml}
     * @param variables the file for {@code --env-vars}
     * @param log receives the output of SAM and the functions
     */
    public static SamLocal start(String what, Path folder, Path variables, Path log) {
        int port = freePort();
        try {
            Process process = Shell.program(
                            folder,
                            List.of(
                                    "sam",
                                    "local",
                                    what,
                                    "--port",
                                    Integer.toString(port),
                                    "--env-vars",
                                    variables.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var started = new SamLocal(process, port, log);
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stop-sam").unstarted(process::destroy));
            started.await();
            return started;
        } catch (IOException failure) {
            throw new CommandFailure("sam cannot be started: " + failure.getMessage(), failure);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new CommandFailure("no free port", none);
        }
    }

    private void await() throws IOException {
        Instant latest = Instant.now().plus(READY);
        while (!listens()) {
            if (!process.isAlive() || Instant.now().isAfter(latest)) {
                close();
                throw new CommandFailure("sam local did not get ready:\n" + Files.readString(log));
            }
            Sleep.of(Duration.ofMillis(200));
        }
    }

    private boolean listens() {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Its address. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Waits until SAM has removed its containers. */
    @Override
    public void close() {
        ChildProcess.end(process, GRACE);
    }
}
