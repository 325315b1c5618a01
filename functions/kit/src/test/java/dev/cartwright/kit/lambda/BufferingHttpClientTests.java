package dev.cartwright.kit.lambda;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** Against a server that answers the first request of each connection and closes it when it has read the second. */
class BufferingHttpClientTests {

    private static final Pattern LENGTH = Pattern.compile("Content-Length: (\\d+)");

    private final BufferingHttpClient client = new BufferingHttpClient(UrlConnectionHttpClient.builder());
    private final List<String> received = new CopyOnWriteArrayList<>();
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::serve);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        client.close();
    }

    @Test
    void sendsABodyWithItsLength() throws IOException {
        assertThat(post("{\"one\":1}")).isEqualTo(200);

        assertThat(received)
                .singleElement()
                .satisfies(request -> assertThat(request)
                        .containsOnlyOnce("Content-Length: 9\r\n")
                        .contains("X-Amz-Target: DynamoDB_20120810.GetItem\r\n")
                        .endsWith("\r\n\r\n{\"one\":1}"));
    }

    @Test
    void sendsAgainWhatAKeptConnectionDidNotTake() throws IOException {
        post("{\"one\":1}");

        assertThat(post("{\"two\":2}")).isEqualTo(200);

        assertThat(received).hasSize(3);
        assertThat(received.subList(1, 3))
                .allSatisfy(request -> assertThat(request).endsWith("{\"two\":2}"));
    }

    private int post(String body) throws IOException {
        var request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"))
                .putHeader("Content-Length", Integer.toString(body.length()))
                .putHeader("X-Amz-Target", "DynamoDB_20120810.GetItem")
                .build();
        var response = client.prepareRequest(HttpExecuteRequest.builder()
                        .request(request)
                        .contentStreamProvider(ContentStreamProvider.fromUtf8String(body))
                        .build())
                .call();
        try (InputStream answer = response.responseBody().orElseThrow()) {
            assertThat(answer.readAllBytes()).isEqualTo("{}".getBytes(US_ASCII));
        }
        return response.httpResponse().statusCode();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket connection = server.accept()) {
                var in = new BufferedInputStream(connection.getInputStream());
                received.add(request(in));
                connection.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(US_ASCII));
                received.add(request(in));
            } catch (IOException closed) {
                // the client, or the test, has what it wanted
            }
        }
    }

    private static String request(InputStream in) throws IOException {
        var request = new StringBuilder();
        while (request.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed");
            }
            request.append((char) next);
        }
        var length = LENGTH.matcher(request);
        byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return request.append(new String(body, US_ASCII)).toString();
    }
}
