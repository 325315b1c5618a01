package dev.cartwright.embedded.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerNetworkTests {

    @ParameterizedTest
    @CsvSource({
        "172.17.0.1, 16, 172.17.0.2, true",
        "172.17.0.1, 16, 172.17.255.254, true",
        "172.17.0.1, 16, 172.17.0.1, true",
        "172.17.0.1, 16, 172.18.0.2, false",
        "172.17.0.1, 16, 192.168.1.20, false",
        "10.0.0.1, 8, 10.200.3.4, true",
        "172.17.0.1, 32, 172.17.0.2, false"
    })
    void knowsWhoIsOnTheNetworkOfAnAddress(String address, int prefix, String peer, boolean on) throws IOException {
        boolean contained =
                ContainerNetwork.contains(InetAddress.getByName(address), prefix, InetAddress.getByName(peer));

        assertThat(contained).isEqualTo(on);
    }

    /** Nobody here can send from elsewhere, so the network is that of another address. */
    @Test
    void refusesWhoIsNotOnTheNetwork() throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> exchange.sendResponseHeaders(204, -1))
                .getFilters()
                .add(ContainerNetwork.onlyFrom(InetAddress.getByName("172.17.0.1"), 16));
        server.start();
        try (var http = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");

            var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("172.17.0.1");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void asksNobodyOnLoopbackAndWhereEverybodyIsAsked() throws IOException {
        assertThat(ContainerNetwork.filters(InetAddress.getLoopbackAddress())).isEmpty();
        assertThat(ContainerNetwork.filters(InetAddress.getByName("0.0.0.0"))).isEmpty();
    }
}
