package dev.cartwright.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class XRayTracerTests {

    private static final String ADDRESS = "com.amazonaws.xray.emitters.daemonAddress";
    private static final String ROOT = "1-5759e988-bd862e3fe1be46a994272793";
    private static final TraceContext PARENT = new TraceContext(ROOT, "53995c3f42cd8ad8", true);
    private static final int LARGEST_DATAGRAM = 65_535;

    private DatagramSocket daemon;
    private XRayTracer tracer;

    @BeforeEach
    void listen() throws IOException {
        daemon = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        daemon.setSoTimeout(10_000);
        System.setProperty(ADDRESS, "127.0.0.1:" + daemon.getLocalPort());
        tracer = new XRayTracer();
    }

    @AfterEach
    void close() {
        System.clearProperty(ADDRESS);
        daemon.close();
    }

    @Test
    void sendsASegmentBelowItsParentWithItsCallsInIt() throws IOException {
        tracer.segment("placeOrder", PARENT, () -> tracer.subsegment("catalog", () -> "quote"));

        assertThat(received())
                .contains(
                        "\"name\":\"placeOrder\"", "\"name\":\"catalog\"", ROOT, "\"parent_id\":\"53995c3f42cd8ad8\"");
    }

    @Test
    void sendsByWhichIdATraceCanBeFound() throws IOException {
        tracer.segment("placeOrder", PARENT, () -> {
            tracer.annotate("subject", "ord_01JDF0M5T8W2K4Q6R8S0T2V4W6");
            return "";
        });

        assertThat(received()).contains("\"annotations\":{\"subject\":\"ord_01JDF0M5T8W2K4Q6R8S0T2V4W6\"}");
    }

    @Test
    void sendsNothingOfItsPriming() throws IOException {
        tracer.prime();
        tracer.segment("placeOrder", PARENT, () -> "");

        assertThat(received()).contains("placeOrder");
        assertThat(tracer.current()).isEqualTo(TraceContext.NONE);
    }

    @Test
    void sendsNoWordOfWhatWasThrown() throws IOException {
        assertThatThrownBy(() -> tracer.segment("placeOrder", PARENT, () -> {
                    throw new IllegalStateException("ann@example.com");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(received()).contains("\"fault\":true").doesNotContain("ann@example.com");
    }

    private String received() throws IOException {
        var packet = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
        daemon.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }
}
