package dev.cartwright.kit.trace;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * X-Ray's daemon, to which a document is a datagram. One that cannot be sent is lost: tracing never fails what it traces.
 *
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-api-sendingdata.html">Sending data to X-Ray</a>
 */
final class XRayDaemon implements Consumer<String> {

    private static final String HEADER = "{\"format\":\"json\",\"version\":1}\n";

    /** {@code 127.0.0.1:2000}, or {@code tcp:127.0.0.1:2000 udp:127.0.0.2:2001}. */
    private static final Pattern ADDRESS = Pattern.compile("(?:.*udp:|^)([^:\\s]+):(\\d+)(?:\\s.*)?");

    private final InetSocketAddress address;
    private @Nullable DatagramSocket socket;

    XRayDaemon(InetSocketAddress address) {
        this.address = address;
    }

    static XRayDaemon ofEnvironment() {
        return new XRayDaemon(address(System.getenv().getOrDefault("AWS_XRAY_DAEMON_ADDRESS", "127.0.0.1:2000")));
    }

    static InetSocketAddress address(String text) {
        Matcher parts = ADDRESS.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("AWS_XRAY_DAEMON_ADDRESS is \"" + text + "\", which names no UDP address");
        }
        return new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    @Override
    public synchronized void accept(String document) {
        byte[] bytes = (HEADER + document).getBytes(StandardCharsets.UTF_8);
        try {
            if (socket == null) {
                socket = new DatagramSocket();
            }
            socket.send(new DatagramPacket(bytes, bytes.length, address));
        } catch (IOException lost) {
            socket = null;
        }
    }
}
