package dev.cartwright.dynamodb.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.dynamodb.DynamoDb;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DynamoDbServerTests {

    private final DynamoDb database = DynamoDb.inMemory();
    private final DynamoDbServer server = database.serve(0);

    @AfterEach
    void close() {
        server.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8000", "127.0.0.1:8000", "127.1.2.3", "[::1]:8000"})
    void answersWhoCallsItByAnOwnName(String host) throws IOException {
        String answer = post("Host: " + host);

        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("TableNames");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.example",
                "shop.example:8000",
                "localhost.shop.example",
                "127.0.0.1.shop.example",
                "192.0.2.1:8000",
                "host.docker.internal",
                "user@localhost",
                "[::1",
                ""
            })
    void refusesAForeignHost(String host) throws IOException {
        String answer = post("Host: " + host);

        assertThat(answer)
                .startsWith("HTTP/1.1 403 ")
                .contains("\"__type\":\"com.amazon.coral.service#AccessDeniedException\"")
                .doesNotContain("TableNames");
    }

    @Test
    void refusesTwoHosts() throws IOException {
        String answer = post("Host: localhost\r\nHost: shop.example");

        assertThat(answer).startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://shop.example",
                "Origin: null",
                "Origin: http://localhost:9000",
                "Origin: http://localhost:8000\r\nOrigin: https://shop.example",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site"
            })
    void refusesAPageOfAnotherSite(String header) throws IOException {
        String answer = post("Host: localhost:8000\r\n" + header);

        assertThat(answer).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void answersAPageOfItsOwn() throws IOException {
        String answer = post("Host: localhost:8000\r\nOrigin: http://localhost:8000\r\nSec-Fetch-Site: same-origin");

        assertThat(answer).startsWith("HTTP/1.1 200 ");
    }

    private String post(String headers) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.endpoint().getPort())) {
            OutputStream request = socket.getOutputStream();
            request.write(("POST / HTTP/1.1\r\n" + headers + "\r\nX-Amz-Target: DynamoDB_20120810.ListTables\r\n"
                            + "Connection: close\r\nContent-Length: 2\r\n\r\n{}")
                    .getBytes(StandardCharsets.US_ASCII));
            request.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
