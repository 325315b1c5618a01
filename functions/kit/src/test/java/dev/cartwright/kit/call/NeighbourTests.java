package dev.cartwright.kit.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.cartwright.kit.trace.TraceContext;
import dev.cartwright.kit.trace.Tracer;
import dev.cartwright.kit.value.Unavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NeighbourTests {

    private static final String TRACE = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";

    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final List<String> traces = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            traces.add(exchange.getRequestHeaders().getFirst("X-Amzn-Trace-Id"));
            byte[] body = "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Retry-After", "7");
            exchange.sendResponseHeaders(statuses.isEmpty() ? 200 : statuses.pop(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Neighbour neighbour(CallPolicy policy) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Neighbour("names", service -> address, policy, new FixedTracer());
    }

    /** Always in the same trace. */
    private static final class FixedTracer implements Tracer {

        @Override
        public <T> T segment(String name, TraceContext parent, Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T subsegment(String name, Supplier<T> work) {
            return work.get();
        }

        @Override
        public TraceContext current() {
            return TraceContext.ofHeader(TRACE);
        }
    }

    record Name(String name) {}

    @Test
    void readsTheAnswerAndSendsTheTrace() {
        Name answer =
                neighbour(CallPolicy.repeatable()).get("/names/1", Map.of()).as(Name.class);

        assertThat(answer.name()).isEqualTo("x");
        assertThat(traces).containsExactly(TRACE);
    }

    @Test
    void triesAgainWhereThatIsHarmless() {
        statuses.addAll(List.of(503, 500));

        assertThat(neighbour(CallPolicy.repeatable()).get("/", Map.of()).status())
                .isEqualTo(200);
        assertThat(traces).hasSize(3);
    }

    @Test
    void doesNotTryAgainWhereItIsNot() {
        statuses.add(503);

        assertThatThrownBy(
                        () -> neighbour(CallPolicy.once(Duration.ofSeconds(1))).post("/", Map.of(), new Name("y")))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        unavailable -> assertThat(unavailable.retryAfter()).hasSeconds(7));
        assertThat(traces).hasSize(1);
    }

    @Test
    void givesARefusalToTheCallerWithoutAnotherTry() {
        statuses.add(404);

        assertThat(neighbour(CallPolicy.repeatable()).get("/", Map.of()).status())
                .isEqualTo(404);
        assertThat(traces).hasSize(1);
    }

    @Test
    void stopsCallingAfterManyFailures() {
        Neighbour neighbour = neighbour(CallPolicy.once(Duration.ofSeconds(1)));
        for (int i = 0; i < 10; i++) {
            statuses.add(500);
            assertThatThrownBy(() -> neighbour.get("/", Map.of())).isInstanceOf(Unavailable.class);
        }

        assertThatThrownBy(() -> neighbour.get("/", Map.of())).hasMessageContaining("failed too often");
        assertThat(traces).hasSize(10);
    }

    @Test
    void saysThatNobodyAnswers() {
        server.stop(0);

        assertThatThrownBy(
                        () -> neighbour(CallPolicy.once(Duration.ofSeconds(1))).get("/", Map.of()))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("does not answer");
    }
}
