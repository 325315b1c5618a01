package dev.cartwright.embedded.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalCallersTests {

    private HttpServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        server.createContext("/", exchange -> exchange.sendResponseHeaders(204, -1))
                .getFilters()
                .addAll(LocalCallers.filters(loopback));
        server.createContext("/api", exchange -> exchange.sendResponseHeaders(204, -1))
                .getFilters()
                .addAll(LocalCallers.filtersOfApis(loopback));
        server.createContext(
                        "/own",
                        LocalCallers.onlyForThisMachine(
                                exchange -> exchange.sendResponseHeaders(204, -1), Set.of("/own/keys")))
                .getFilters()
                .addAll(LocalCallers.filters(loopback));
        server.start();
        port = server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int get(String path, String... headers) throws IOException {
        var lines = new String[headers.length + 1];
        lines[0] = "GET " + path + " HTTP/1.1";
        System.arraycopy(headers, 0, lines, 1, headers.length);
        return RawHttp.status(RawHttp.send(port, lines));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "LOCALHOST:4566, true",
        "127.0.0.1:4566, true",
        "127.1.2.3, true",
        "[::1]:4566, true",
        "host.docker.internal:4566, true",
        "172.17.0.1:4566, true",
        "172.17.0.2:4566, false",
        "evil.example, false",
        "evil.example:4566, false",
        "localhost.evil.example, false",
        "127.0.0.1.evil.example, false",
        "127.0.0.1@evil.example, false",
        "evil.example#127.0.0.1, false",
        "[fe80::1], false",
        "0.0.0.0:4566, false",
        "2130706433x, false",
        "localhost:4566:80, false",
        "'', false"
    })
    void knowsTheNamesOfThisMachine(String host, boolean own) throws IOException {
        InetAddress bridge = InetAddress.ofLiteral("172.17.0.1");

        assertThat(LocalCallers.isOwnName(host, bridge)).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api"})
    void refusesEveryPathUnderAForeignNameAndWithoutOne(String path) throws IOException {
        assertThat(get(path, "Host: localhost:" + port)).isEqualTo(204);
        assertThat(get(path, "Host: evil.example:" + port)).isEqualTo(403);
        assertThat(get(path)).isEqualTo(403);
        assertThat(get(path, "Host: localhost", "Host: evil.example")).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://evil.example",
                "Origin: null",
                "Origin: https://localhost:1",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site"
            })
    void refusesAPageOfAnotherSiteExceptForTheApis(String header) throws IOException {
        String host = "Host: localhost:" + port;

        assertThat(get("/", host, header)).isEqualTo(403);
        assertThat(get("/api", host, header)).isEqualTo(204);
    }

    /** A page of this name is one of a name server that answers with this machine's address the second time. */
    @Test
    void doesNotAnswerTheNameThatContainersUseExceptWhatIsForThem() throws IOException {
        String host = "Host: host.docker.internal:" + port;

        assertThat(get("/own", host)).isEqualTo(403);
        assertThat(get("/own/keys", host)).isEqualTo(204);
        assertThat(get("/own", "Host: localhost:" + port)).isEqualTo(204);
    }

    @Test
    void admitsItsOwnPagesAndTheAddressThatTheUserTypes() throws IOException {
        String host = "Host: localhost:" + port;

        assertThat(get("/", host, "Origin: http://localhost:" + port, "Sec-Fetch-Site: same-origin"))
                .isEqualTo(204);
        assertThat(get("/", host, "Sec-Fetch-Site: none")).isEqualTo(204);
    }
}
