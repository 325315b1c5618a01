package dev.cartwright.dynamodblocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DynamoDbLocalTests {

    private static DynamoDbLocal running;

    @BeforeAll
    static void start() {
        running = DynamoDbLocal.inMemory();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void answersTheDynamoDbProtocol() throws Exception {
        String tables = call(running.endpoint(), "ListTables", "{}");

        assertThat(tables).contains("TableNames");
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        InetAddress outside = outsideAddress().orElseThrow();

        assertThatThrownBy(() -> connect(outside, running.endpoint().getPort())).isInstanceOf(ConnectException.class);
    }

    @Test
    void permitsNoWebPageToCallIt() throws Exception {
        HttpRequest preflight = HttpRequest.newBuilder(running.endpoint())
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "http://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "x-amz-target")
                .build();

        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(preflight, BodyHandlers.ofString());

            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void endsItsProcessWhenClosed() {
        DynamoDbLocal closed = DynamoDbLocal.inMemory();

        closed.close();

        assertThat(ProcessHandle.of(closed.pid())).isEmpty();
    }

    @Test
    void keepsTablesInItsDataFolderWhenKilled(@TempDir Path data) throws Exception {
        DynamoDbLocalSettings settings = DynamoDbLocalSettings.inMemory().keptIn(data);
        DynamoDbLocal killed = DynamoDbLocal.start(settings);
        call(killed.endpoint(), "CreateTable", TABLE);
        ProcessHandle process = ProcessHandle.of(killed.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();

        try (DynamoDbLocal restarted = DynamoDbLocal.start(settings)) {
            assertThat(call(restarted.endpoint(), "ListTables", "{}")).contains("orders");
        }
    }

    @Test
    void findsTheFirstRecordOfAStreamAndOfAShardByAnIndex(@TempDir Path data) throws Exception {
        try (DynamoDbLocal started =
                DynamoDbLocal.start(DynamoDbLocalSettings.inMemory().keptIn(data))) {
            call(started.endpoint(), "ListTables", "{}");
        }

        assertThat(contents(data)).contains("INDEX cartwright_streams ON us", "INDEX cartwright_shards ON us");
    }

    private static String contents(Path folder) throws IOException {
        var contents = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents.toString();
    }

    @Test
    void saysWhereItLookedForTheLibrary(@TempDir Path folder) {
        Path absent = folder.resolve("absent");

        assertThatThrownBy(() -> new DynamoDbLocalSettings(absent, Optional.empty(), 0))
                .hasMessageContaining("no DynamoDB Local in " + absent);
    }

    @Test
    void showsWhatTheServerSaidWhenItDoesNotStart(@TempDir Path folder) {
        DynamoDbLocalSettings empty = new DynamoDbLocalSettings(folder, Optional.empty(), 0);

        assertThatThrownBy(() -> DynamoDbLocal.start(empty)).hasMessageContaining("ClassNotFoundException");
    }

    private static final String TABLE = """
            {"TableName":"orders","BillingMode":"PAY_PER_REQUEST",
             "KeySchema":[{"AttributeName":"pk","KeyType":"HASH"}],
             "AttributeDefinitions":[{"AttributeName":"pk","AttributeType":"S"}]}""";

    private static Optional<InetAddress> outsideAddress() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .findFirst();
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
        }
    }

    private static String call(URI endpoint, String operation, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(endpoint)
                    .header("X-Amz-Target", "DynamoDB_20120810." + operation)
                    .header("Content-Type", "application/x-amz-json-1.0")
                    .header(
                            "Authorization",
                            "AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/dynamodb/aws4_request")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
