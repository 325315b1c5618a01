package dev.cartwright.embedded.table;

import dev.cartwright.embedded.wire.AwsReply;
import dev.cartwright.embedded.wire.HttpConnections;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A DynamoDB of the user's choice, over HTTP. Its streams are read after each write that passes here, and periodically. */
public final class OtherDynamoDb implements DynamoDbEndpoint {

    private static final Duration POLL_INTERVAL = Duration.ofSeconds(2);

    private static final Set<String> WRITES =
            Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems");

    private static final String DAY = "20260101";

    private final HttpConnections connections;
    private final String authorization;
    private final Map<String, Runnable> listeners = new ConcurrentHashMap<>();

    /**
     * Local engines accept any signature of any day, but some only one that has a day, and only access keys of plain letters.
     *
     * @param endpoint {@code http://host:port}
     */
    public OtherDynamoDb(URI endpoint, String region) {
        this.connections = new HttpConnections(endpoint);
        this.authorization = "AWS4-HMAC-SHA256 Credential=local/" + DAY + "/" + region
                + "/dynamodb/aws4_request, SignedHeaders=host, Signature=0";
    }

    @Override
    public AwsReply forward(String target, byte[] body) {
        AwsReply reply = connections
                .exchange(
                        "POST",
                        "/",
                        Map.of(
                                "X-Amz-Target",
                                target,
                                "Content-Type",
                                AwsReply.JSON_1_0,
                                "X-Amz-Date",
                                DAY + "T000000Z",
                                "Authorization",
                                authorization),
                        body)
                .withoutConnectionHeaders();
        if (reply.status() == 200 && WRITES.contains(target.substring(target.indexOf('.') + 1))) {
            announce(body);
        }
        return reply;
    }

    /** Searches the request's JSON for names of tables: parsing it would cost more than a needless read of a stream. */
    private void announce(byte[] request) {
        String body = new String(request, StandardCharsets.ISO_8859_1);
        listeners.forEach((table, listener) -> {
            if (body.contains(table)) {
                listener.run();
            }
        });
    }

    @Override
    public void whenWritten(String table, Runnable listener) {
        listeners.merge(table, listener, (first, second) -> () -> {
            first.run();
            second.run();
        });
    }

    @Override
    public Duration pollInterval() {
        return POLL_INTERVAL;
    }

    @Override
    public void close() {
        connections.close();
    }
}
