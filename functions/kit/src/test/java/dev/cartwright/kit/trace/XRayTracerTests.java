package dev.cartwright.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.testing.TestClock;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class XRayTracerTests {

    private static final String ROOT = "1-5759e988-bd862e3fe1be46a994272793";
    private static final TraceContext PARENT = new TraceContext(ROOT, "53995c3f42cd8ad8", true);

    private final List<String> sent = new ArrayList<>();
    private final XRayTracer tracer = new XRayTracer(new TestClock(), sent::add);

    @Test
    void writesASegmentBelowItsParentWithItsCallsInIt() {
        tracer.segment("placeOrder", PARENT, () -> tracer.subsegment("catalog", () -> "quote"));

        JsonNode segment = document(0);
        assertThat(segment.path("name").asString()).isEqualTo("placeOrder");
        assertThat(segment.path("id").asString()).matches("[0-9a-f]{16}");
        assertThat(segment.path("trace_id").asString()).isEqualTo(ROOT);
        assertThat(segment.path("parent_id").asString()).isEqualTo("53995c3f42cd8ad8");
        assertThat(segment.path("start_time").decimalValue()).isEqualByComparingTo("1795507200.001");
        assertThat(segment.path("end_time").decimalValue()).isEqualByComparingTo("1795507200.004");
        JsonNode call = segment.path("subsegments").path(0);
        assertThat(call.path("name").asString()).isEqualTo("catalog");
        assertThat(call.path("namespace").asString()).isEqualTo("remote");
        assertThat(call.has("trace_id")).isFalse();
    }

    @Test
    void recordsAFailureByItsTypeOnly() {
        assertThatThrownBy(() -> tracer.segment("placeOrder", PARENT, () -> {
                    throw new IllegalStateException("ann@example.com");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(document(0).path("fault").asBoolean()).isTrue();
        assertThat(document(0).at("/cause/exceptions/0/type").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(sent.getFirst()).doesNotContain("ann@example.com");
    }

    @Test
    void sendsNothingOfATraceThatIsNotSampledButPassesItOn() {
        var unsampled = new TraceContext(ROOT, "53995c3f42cd8ad8", false);

        TraceContext within = tracer.segment("placeOrder", unsampled, tracer::current);

        assertThat(within).isEqualTo(new TraceContext(ROOT, "", false));
        assertThat(sent).isEmpty();
    }

    @Test
    void passesTheCallOnAsTheParentOfWhatItCauses() {
        TraceContext within = tracer.segment("placeOrder", PARENT, () -> tracer.subsegment("psp", tracer::current));

        assertThat(within.root()).isEqualTo(ROOT);
        assertThat(within.parent())
                .isEqualTo(document(0).at("/subsegments/0/id").asString());
    }

    @Test
    void comesBackToTheInvocationAfterTheSegmentOfOneOfItsMessages() {
        List<TraceContext> seen = new ArrayList<>();
        tracer.segment("onStockReserved", PARENT, () -> {
            seen.add(tracer.current());
            tracer.segment("onStockReserved", TraceContext.NONE, () -> seen.add(tracer.current()));
            return seen.add(tracer.current());
        });

        assertThat(seen.get(1)).isEqualTo(TraceContext.NONE);
        assertThat(seen.get(2)).isEqualTo(seen.get(0));
        assertThat(tracer.current()).isEqualTo(TraceContext.NONE);
    }

    @Test
    void sendsManyCallsByThemselvesSoThatNoDocumentOutgrowsADatagram() {
        tracer.segment("sweepOrders", PARENT, () -> {
            for (int i = 0; i < 300; i++) {
                tracer.subsegment("a call with a rather long name, as names in X-Ray may have up to 200", () -> "");
            }
            return "";
        });

        assertThat(sent).hasSize(261).allMatch(document -> document.length() < 60_000);
        JsonNode segment = document(260);
        assertThat(segment.path("subsegments")).hasSize(40);
        assertThat(document(0).path("type").asString()).isEqualTo("subsegment");
        assertThat(document(0).path("trace_id").asString()).isEqualTo(ROOT);
        assertThat(document(0).path("parent_id").asString())
                .isEqualTo(segment.path("id").asString());
    }

    @Test
    void sendsADatagramWithTheDaemonsHeader() throws IOException {
        try (var daemon = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            daemon.setSoTimeout(5_000);

            new XRayDaemon(new InetSocketAddress(InetAddress.getLoopbackAddress(), daemon.getLocalPort())).accept("{}");

            var packet = new DatagramPacket(new byte[100], 100);
            daemon.receive(packet);
            assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"format\":\"json\",\"version\":1}\n{}");
        }
    }

    @Test
    void readsBothFormsOfTheDaemonsAddress() {
        assertThat(XRayDaemon.address("127.0.0.1:2000").getPort()).isEqualTo(2000);
        assertThat(XRayDaemon.address("tcp:127.0.0.1:2000 udp:127.0.0.2:2001"))
                .isEqualTo(new InetSocketAddress("127.0.0.2", 2001));
        assertThatThrownBy(() -> XRayDaemon.address("nowhere")).hasMessageContaining("names no UDP address");
    }

    private JsonNode document(int index) {
        return JsonMapper.shared().readTree(sent.get(index));
    }
}
