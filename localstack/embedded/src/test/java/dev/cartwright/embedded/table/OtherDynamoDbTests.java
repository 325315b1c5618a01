package dev.cartwright.embedded.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OtherDynamoDbTests {

    /** An engine that is as strict as AWS about what it does not verify refuses requests without. */
    @Test
    void sendsTheDateThatASignatureHas() throws Exception {
        AtomicReference<Headers> received = new AtomicReference<>(new Headers());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.set(exchange.getRequestHeaders());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());

        try (OtherDynamoDb tables = new OtherDynamoDb(endpoint, "eu-west-1")) {
            tables.forward("DynamoDB_20120810.ListTables", "{}".getBytes(StandardCharsets.UTF_8));
        } finally {
            server.stop(0);
        }

        assertThat(received.get().getFirst("X-Amz-Date")).matches("\\d{8}T\\d{6}Z");
        assertThat(received.get().getFirst("Authorization"))
                .contains("/" + received.get().getFirst("X-Amz-Date").substring(0, 8) + "/eu-west-1/dynamodb/");
    }
}
